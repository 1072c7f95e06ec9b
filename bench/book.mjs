/**
 * Books of 10,000 and 100,000 events, from the list of events to everything derived from it,
 * including what is sent to a worker and back: twenty names sold every two weeks with a spread, a
 * roll, an assignment, a covered call and a dividend, over fifty years.
 */
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { bundle } from './bundle.mjs';
import { timed } from './timed.mjs';

const root = resolve(import.meta.dirname, '..');
const cache = resolve(root, 'node_modules/.cache/bench-book');

const NAMES = 20;
const PASSES = 10;
/**
 * Events, and budgets in milliseconds: until a new one shows, and for the whole book to be derived.
 */
const LOGS = [
  { many: 10_000, shown: 100, derived: Infinity },
  { many: 100_000, shown: Infinity, derived: 1000 },
];

/** @typedef {import('../src/core/index').BookEvent} BookEvent */
/** @typedef {BookEvent extends infer Event ? Event extends BookEvent ? Omit<Event, 'id' | 'account'> : never : never} Told */

/** @param {string} date @param {number} days */
const after = (date, days) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** One turn of the wheel on a name: ten events. @param {string} symbol @param {string} day @returns {Told[]} */
function turn(symbol, day) {
  const [first, second] = [after(day, 25), after(day, 46)];
  /** @param {'put' | 'call'} right @param {number} strike @param {string} expiration */
  const series = (right, strike, expiration) => ({
    underlying: symbol,
    root: symbol,
    expiration,
    right,
    strike,
    multiplier: 100,
  });
  /** @param {string} date @param {'buy' | 'sell'} side @param {ReturnType<typeof series>} contract @param {number} contracts @param {number} price @returns {Told} */
  const fill = (date, side, contract, contracts, price) => ({
    kind: 'option',
    date,
    time: '10:00:00',
    contract,
    side,
    contracts,
    price,
    feesTotal: 1.3,
  });
  const put = series('put', 95, first);
  const lower = series('put', 90, first);
  const rolled = series('put', 92.5, second);
  const call = series('call', 97, second);
  const one = { contracts: 1, feesTotal: 0 };
  return [
    fill(day, 'sell', put, 2, 1.5),
    fill(day, 'buy', lower, 1, 0.5),
    fill(after(day, 10), 'buy', put, 1, 2.5),
    fill(after(day, 10), 'sell', rolled, 1, 2.9),
    { kind: 'assignment', date: first, contract: put, ...one },
    { kind: 'expiration', date: first, contract: lower, contracts: 1 },
    fill(after(first, 3), 'sell', call, 1, 1),
    { kind: 'dividend', date: after(first, 4), symbol, amountTotal: 50, withheldTotal: 0 },
    { kind: 'assignment', date: second, contract: call, ...one },
    { kind: 'expiration', date: second, contract: rolled, contracts: 1 },
  ];
}

/** @param {number} many @returns {BookEvent[]} */
function log(many) {
  const names = Array.from({ length: NAMES }, (_, i) => `N${String.fromCodePoint(65 + i)}`);
  /** @type {Told[]} */
  const told = [];
  for (let day = '1976-01-05'; told.length < many; day = after(day, 35)) {
    told.push(...names.flatMap((symbol) => turn(symbol, day)));
  }
  return told
    .slice(0, many)
    .map((event, i) => Object.assign({ id: `e${i}`, account: 'U1' }, event));
}

export async function run() {
  /** @type {typeof import('../src/core/index')} */
  const { readBook } = await import(
    await bundle(resolve(root, 'src/core/index.ts'), { into: cache, minify: false })
  );
  const rows = LOGS.map(({ many, shown, derived }) => {
    const events = log(many);
    const asOf = events.at(-1)?.date ?? '';
    const times = Array.from({ length: PASSES }, () => timed(() => readBook(events, asOf)));
    const book = readBook(events, asOf);
    // To a worker and back: what a page waits for besides the work itself.
    const sent = Math.min(...Array.from({ length: 3 }, () => timed(() => structuredClone(events))));
    const back = Math.min(...Array.from({ length: 3 }, () => timed(() => structuredClone(book))));
    const [cold, best] = [times[0] ?? NaN, Math.min(...times)];
    /** @param {number} ms @param {number} budget */
    const judged = (ms, budget) =>
      `${Math.round(ms)} ms${ms > budget ? ' **missed**' : ''}${Number.isFinite(budget) ? ` (${budget})` : ''}`;
    const { campaigns, rolls, realized } = book;
    return `| ${many} | ${campaigns.length}, ${rolls.length}, ${realized.length} | ${Math.round(cold)} ms | ${judged(best, derived)} | ${Math.round(sent)} ms, ${Math.round(back)} ms | ${judged(best + sent + back, shown)} |`;
  });
  return [
    '## Book',
    '',
    `Logs of events on ${NAMES} names, on one core of ${cpus().length} (${cpus()[0]?.model}), Node ${process.version}; time of the processor, its collecting of garbage beside it included. Logs of more than 2,000 events are derived in a worker; sent and back are what copying between the two takes.`,
    '',
    `| events | campaigns, rolls, rows | derived, code not yet compiled | best of ${PASSES} | sent, back | a new event shows |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ];
}
