/**
 * The pricing core on the rows of tests/fixtures/pricing, compared with QuantLib in C++ if Debian's
 * libquantlib0-dev and a compiler are installed, and with its own finite differences.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.mjs';

const root = resolve(import.meta.dirname, '..');
const fixtures = resolve(root, 'tests/fixtures/pricing');
const cache = resolve(root, 'node_modules/.cache/bench-pricing');

const compiler = process.env['CXX'] ?? 'g++';
const affinity = 'taskset';

/** Passes of each side, alternating; the best counts. Many if a pass takes milliseconds. */
const PASSES = { many: 100, few: 15 };

/** @typedef {typeof import('../src/core/index')} Core */
/** @typedef {import('../src/core/index').Option} Option */
/** @typedef {import('../src/core/index').Market} Market */
/** @typedef {{ id: string, cat: string, option: Option, market: Market, value: Record<string, number> }} Row */

/** @param {string} file @returns {Row[]} */
function read(file) {
  const [header = '', ...lines] = readFileSync(resolve(fixtures, file), 'utf8').trim().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const text = Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
    const value = Object.fromEntries(columns.map((column, i) => [column, Number(cells[i])]));
    return {
      id: text['id'] ?? '',
      cat: text['cat'] ?? '',
      value,
      option: {
        right: 'put',
        strike: value['K'] ?? 0,
        years: (value['days'] ?? 0) / 365,
      },
      market: {
        spot: value['S'] ?? 0,
        rate: value['r'] ?? 0,
        dividendYield: value['q'] ?? 0,
        volatility: value['vol'] ?? 0,
      },
    };
  });
}

/** @typedef {{ version: string, ask: (command: string) => Promise<string>, end: () => void }} Rival */

/** QuantLib, compiled, waiting for commands; or why not. @returns {Promise<Rival | string>} */
async function quantLib() {
  mkdirSync(cache, { recursive: true });
  const program = resolve(cache, 'rival');
  const source = resolve(import.meta.dirname, 'pricing.cpp');
  const compile = ['-O3', '-std=c++17', source, '-o', program, '-lQuantLib'];
  try {
    execFileSync(compiler, compile, { stdio: 'pipe' });
  } catch {
    return 'QuantLib was left out: it needs g++ and libquantlib0-dev.';
  }
  const child = spawn(program, [fixtures], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  return {
    version: await next(),
    ask: (command) => {
      child.stdin.write(`${command}\n`);
      return next();
    },
    end: () => child.stdin.end(),
  };
}

/** Sum of all figures, so that none can be optimized away. */
let kept = 0;

/**
 * Seconds per row, the best of the passes. @template T
 * @param {readonly T[]} rows @param {(row: T) => number} figure
 */
function timed(rows, figure) {
  const start = performance.now();
  for (const row of rows) kept += figure(row);
  return (performance.now() - start) / 1000 / rows.length;
}

/**
 * The same for ours and the rival's, alternating. @template T
 * @param {readonly T[]} rows @param {(row: T) => number} figure
 * @param {Rival | string} rival @param {string} what @param {number} passes
 */
async function contest(rows, figure, rival, what, passes = PASSES.many) {
  const best = { ours: Infinity, theirs: Infinity };
  for (let pass = 0; pass < passes; pass++) {
    best.ours = Math.min(best.ours, timed(rows, figure));
    if (typeof rival !== 'string') {
      best.theirs = Math.min(best.theirs, Number(await rival.ask(`time ${what}`)));
    }
  }
  return best;
}

/** @param {readonly number[]} values */
const worst = (values) => Math.max(...values);
/** @param {readonly number[]} values */
const rms = (values) => Math.sqrt(values.reduce((sum, e) => sum + e * e, 0) / values.length);
/** @param {number} seconds */
const micro = (seconds) => (seconds * 1e6).toPrecision(3);
/** @param {number} error */
const short = (error) => error.toExponential(1);
/** @param {readonly (string | number)[]} cells */
const line = (...cells) => `| ${cells.join(' | ')} |`;

/** @param {readonly Row[]} rows @param {readonly number[]} prices */
function errors(rows, prices) {
  const all = rows.map(({ value }, i) => {
    const error = Math.abs((prices[i] ?? NaN) - (value['price'] ?? 0)) - (value['price_tol'] ?? 0);
    return Math.max(error, 0) / (value['K'] ?? 1);
  });
  const desk = all.filter((_, i) => rows[i]?.cat === 'desk');
  return `${short(worst(all))}, ${short(rms(all))}, ${short(worst(desk))}`;
}

/** @param {number} ratio @param {number} budget */
const judged = (ratio, budget) =>
  `${ratio.toFixed(2)} ${ratio < budget ? `**missed** (${budget})` : `(at least ${budget})`}`;

/** The core's own surface and finite differences. @param {Core} core @param {readonly Row[]} rows */
function ourselves(core, rows) {
  const { americanGreeks, americanPrice, priceSurface } = core;
  /** @param {Row} row */
  const bumped = ({ option, market }) => {
    const { spot, volatility } = market;
    /** @param {Partial<Market>} change @param {number} years */
    const at = (change, years = option.years) =>
      americanPrice({ ...option, years }, { ...market, ...change }, 'accurate');
    const h = 1e-3;
    const [base, up, down] = [at({}), at({ spot: spot * (1 + h) }), at({ spot: spot * (1 - h) })];
    const vega =
      at({ volatility: volatility * (1 + h) }) - at({ volatility: volatility * (1 - h) });
    const theta = at({}, option.years * (1 - h)) - at({}, option.years * (1 + h));
    return base + (up - down) + (up + down - 2 * base) + vega + theta;
  };
  const best = { greeks: Infinity, bumps: Infinity, surface: Infinity };
  const spots = Float64Array.from({ length: 200 }, (_, i) => 60 + i / 2);
  const years = Float64Array.from({ length: 60 }, (_, i) => (i + 1) / 365);
  /** @type {Option} */
  const option = { right: 'put', strike: 100, years: 0 };
  const market = { spot: 0, rate: 0.045, dividendYield: 0.015, volatility: 0.3 };
  for (let pass = 0; pass < PASSES.few; pass++) {
    best.greeks = Math.min(
      best.greeks,
      timed(rows, (row) => americanGreeks(row.option, row.market).vega),
    );
    best.bumps = Math.min(best.bumps, timed(rows, bumped));
    best.surface = Math.min(
      best.surface,
      timed([0], () => priceSurface(option, market, { spots, years })[7] ?? 0),
    );
  }
  return { ...best, surface: best.surface / (spots.length * years.length) };
}

export async function run() {
  /** @type {Core} */
  const core = await import(
    await bundle(resolve(root, 'src/core/index.ts'), { into: cache, minify: false })
  );
  pin('0');
  const rival = await quantLib();
  const version = typeof rival === 'string' ? '' : `QuantLib ${rival.version}`;
  /** @param {string} what */
  const theirs = async (what) =>
    typeof rival === 'string'
      ? []
      : (await rival.ask(`values ${what}`)).trim().split(' ').map(Number);

  const american = read('american.csv').filter(
    ({ value }) => (value['boundary'] ?? 0) > 0 && (value['S'] ?? 0) > (value['boundary'] ?? 0),
  );
  const european = read('european.csv');
  const invertible = read('iv.csv').filter(({ market }) => market.volatility > 0);
  const found = await theirs('implied');
  const solved = invertible.filter((_, i) => typeof rival === 'string' || (found[i] ?? 0) > 0);

  /** @type {Record<string, { ours: number, theirs: number }>} */
  const best = {};
  for (const accuracy of /** @type {const} */ (['quick', 'accurate'])) {
    best[accuracy] = await contest(
      american,
      ({ option, market }) => core.americanPrice(option, market, accuracy),
      rival,
      accuracy === 'quick' ? 'fast' : 'accurate',
      accuracy === 'quick' ? PASSES.many : PASSES.few,
    );
  }
  const black = await contest(
    european,
    ({ option, market }) => {
      const { delta, gamma, theta, vega, rho } = core.europeanGreeks(option, market);
      return core.europeanPrice(option, market) + delta + gamma + theta + vega + rho;
    },
    rival,
    'european',
  );
  /** @param {Row} row @param {'european' | 'american'} style */
  const implied = ({ option, market, value }, style) =>
    core.impliedVolatility(value['price'] ?? 0, option, market, style) ?? 0;
  const inverse = await contest(solved, (row) => implied(row, 'european'), rival, 'impliedSolved');
  const quoted = american.filter(({ value }) => (value['vega'] ?? 0) > 1e-3 * (value['S'] ?? 0));
  const americanInverse = await contest(quoted, (row) => implied(row, 'american'), 'none', '');
  const own = ourselves(core, american);

  /** @param {readonly number[]} volatilities @param {readonly Row[]} rows */
  const inverseErrors = (volatilities, rows) =>
    short(
      worst(rows.map(({ market }, i) => Math.abs((volatilities[i] ?? 0) / market.volatility - 1))),
    );
  const theirInverse = found.filter((volatility) => volatility > 0);
  const prices = {
    quick: american.map(({ option, market }) => core.americanPrice(option, market)),
    accurate: american.map(({ option, market }) => core.americanPrice(option, market, 'accurate')),
    fast: await theirs('fast'),
    theirAccurate: await theirs('accurate'),
  };
  if (typeof rival !== 'string') rival.end();
  pin(`0-${cpus().length - 1}`);
  if (!Number.isFinite(kept)) throw new Error('a figure is not a number');

  /** @param {{ ours: number, theirs: number } | undefined} speeds @param {number} budget */
  const ratio = (speeds, budget) =>
    speeds && speeds.theirs < Infinity ? judged(speeds.theirs / speeds.ours, budget) : '';
  /** @param {{ ours: number, theirs: number } | undefined} speeds */
  const times = (speeds) => [
    micro(speeds?.ours ?? NaN),
    speeds && speeds.theirs < Infinity ? micro(speeds.theirs) : '',
  ];
  /** @param {readonly number[]} values @param {readonly Row[]} rows */
  const shown = (values, rows) => (values.length > 0 ? errors(rows, values) : '');

  return [
    '## Pricing',
    '',
    `Microseconds a row on one core of ${cpus().length} (${cpus()[0]?.model.trim()}), Node ${process.version}${version && `, against ${version} from Debian, g++ -O3`}; best of ${PASSES.many} passes in turns (${PASSES.few} of the slow ones), nothing kept from row to row. ${typeof rival === 'string' ? rival : ''}`.trim(),
    '',
    `Puts of \`american.csv\` that are not best exercised at once, ${american.length} rows; QuantLib's QdFpAmericanEngine by its core, calculatePut, without option objects. Errors over the strike: worst, root mean square, worst on desk rows.`,
    '',
    line('', 'ours', 'QuantLib', 'times as fast', 'our errors', "QuantLib's errors"),
    line('---', '---', '---', '---', '---', '---'),
    line(
      'American price, quick against fastScheme',
      ...times(best['quick']),
      ratio(best['quick'], 2),
      shown(prices.quick, american),
      shown(prices.fast, american),
    ),
    line(
      'American price, accurate against accurateScheme',
      ...times(best['accurate']),
      ratio(best['accurate'], 1),
      shown(prices.accurate, american),
      shown(prices.theirAccurate, american),
    ),
    line(
      `European price and five Greeks against BlackCalculator, ${european.length} rows`,
      ...times(black),
      ratio(black, 0.5),
      '',
      '',
    ),
    line(
      `European implied volatility against blackFormulaImpliedStdDev at 1e-12, the ${solved.length} of ${invertible.length} rows it solves; relative errors`,
      ...times(inverse),
      ratio(inverse, 0.5),
      inverseErrors(
        solved.map((row) => implied(row, 'european')),
        solved,
      ),
      theirInverse.length > 0 ? inverseErrors(theirInverse, solved) : '',
    ),
    '',
    `Let's Be Rational is published at 0.18 microseconds an implied volatility, on its author's machine: ${(0.18e-6 / inverse.ours).toFixed(2)} times as fast as that, unscaled.`,
    '',
    line('', 'measured', 'budget'),
    line('---', '---', '---'),
    line('American price and Greeks, accurate, rho too', `${micro(own.greeks)} microseconds`, ''),
    line(
      'the same without rho by seven bumped prices',
      `${micro(own.bumps)} microseconds, ${judged(own.bumps / own.greeks, 5)}`,
      'ratio 5',
    ),
    line(
      'American surface, accurate, 60 times by 200 stock prices',
      `${Math.round(1e-3 / own.surface)} thousand values a second`,
      '500',
    ),
    line(
      `American implied volatility, ${quoted.length} rows`,
      `${micro(americanInverse.ours)} microseconds`,
      '',
    ),
    line('the engine beside the European part, gzip', `${await americanSize()} bytes`, '8192'),
  ];
}

const european = [
  "export { europeanGreeks, europeanPrice } from 'core/pricing/blackScholes.ts'",
  "export { europeanImpliedVolatility as european } from 'core/pricing/impliedVolatility.ts'",
];
const whole = [
  ...european,
  "export * from 'core/pricing/american/americanGreeks.ts'",
  "export * from 'core/pricing/american/americanPrice.ts'",
  "export * from 'core/pricing/american/impliedVolatility.ts'",
  "export * from 'core/pricing/american/priceSurface.ts'",
];

/** Bytes the American engine adds to the European part, minified and gzipped. */
async function americanSize() {
  const sizes = [];
  for (const [name, lines] of Object.entries({ european, whole })) {
    const entry = resolve(cache, `${name}.ts`);
    writeFileSync(entry, lines.join(';\n').replaceAll("'core", `'${resolve(root, 'src/core')}`));
    sizes.push(
      gzipSync(readFileSync(await bundle(entry, { into: cache, minify: true })), { level: 9 })
        .length,
    );
  }
  return (sizes[1] ?? NaN) - (sizes[0] ?? NaN);
}

/** Pins this process, and those it starts, to cores if the system can. @param {string} cores */
function pin(cores) {
  try {
    execFileSync(affinity, ['-a', '-cp', cores, String(process.pid)], { stdio: 'ignore' });
  } catch {
    // Otherwise the system schedules both sides as it likes.
  }
}
