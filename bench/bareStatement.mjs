import Papa from 'papaparse';

/*
 * The least that any reading of a statement does: an object for each event, each figure the file
 * states and each figure proved, made from the cells of the generated statement and nothing else.
 * No cell is questioned, and what the rows say is taken to be in order and of one account.
 */

const HUNDRED = 100;

/** @typedef {ReturnType<typeof contractOf>} Contract */
/** @typedef {ReturnType<typeof eventOf>} Event */
/** @typedef {{ what: Contract | string, figure: string, total: number, lines: number[] }} Sum */

/** @param {string} name */
function contractOf(name) {
  const [underlying = '', expiration = '', strike = '', right = ''] = name.split(' ');
  return { underlying, expiration, strike: Number(strike), right, multiplier: HUNDRED };
}

/**
 * @param {readonly string[]} cells @param {Contract | string} what @param {number} line
 * @param {string} text the row's own
 */
function eventOf(cells, what, line, text) {
  const [quantity, price] = [Number(cells[7]), Number(cells[8])];
  const moment = cells[6] ?? '';
  return {
    id: `${moment} ${cells[5]} ${quantity} ${price}`,
    date: moment.slice(0, 10),
    time: moment.slice(12),
    what,
    side: quantity < 0 ? 'sell' : 'buy',
    size: Math.abs(quantity),
    price,
    feesTotal: -Number(cells[11]),
    source: { line, text },
  };
}

/** Columns of the figures that each row of a trade states. */
const FIGURES = /** @type {const} */ ([
  ['proceeds', 10],
  ['commissions', 11],
  ['realized', 13],
]);
/** Columns of those that a subtotal states. */
const TOTALS = /** @type {const} */ ([...FIGURES, ['quantity', 7]]);

/** @param {string} text */
function bareRead(text) {
  const rows = /** @type {string[][]} */ (Papa.parse(text, { delimiter: ',' }).data);
  /** @type {Event[]} */
  const events = [];
  /** @type {Map<string, Contract | string>} */
  const named = new Map();
  /** @type {Map<Contract | string, Sum>[]} */
  const sums = FIGURES.map(() => new Map());
  /** @type {Sum[][]} */
  const stated = TOTALS.map(() => []);
  let start = 0;
  for (const [at, cells] of rows.entries()) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end);
    start = end + 1;
    if (cells[0] !== 'Trades') continue;
    const name = cells[5] ?? '';
    if (cells[1] === 'Data') {
      let what = named.get(name);
      if (what === undefined) {
        what = cells[3] === 'Stocks' ? name : contractOf(name);
        named.set(name, what);
      }
      events.push(eventOf(cells, what, at + 1, line));
      for (const [index, [figure, column]] of FIGURES.entries()) {
        const own = sums[index]?.get(what);
        if (own === undefined) {
          sums[index]?.set(what, { what, figure, total: Number(cells[column]), lines: [at + 1] });
        } else {
          own.total += Number(cells[column]);
          own.lines.push(at + 1);
        }
      }
    } else if (cells[1] === 'SubTotal') {
      const what = named.get(name) ?? name;
      for (const [index, [figure, column]] of TOTALS.entries()) {
        stated[index]?.push({ what, figure, total: Number(cells[column]), lines: [at + 1] });
      }
    }
  }
  return { events, sums, stated };
}

const keyOf = (/** @type {Event} */ { what, date, side }) =>
  typeof what === 'string'
    ? `${date} ${what} ${side}`
    : `${date} ${what.underlying} ${what.expiration} ${what.strike} ${side}`;

/** @param {readonly Event[]} events */
function grouped(events) {
  /** @type {Map<string, { size: number, money: number, events: Event[] }>} */
  const groups = new Map();
  for (const event of events) {
    const key = keyOf(event);
    const own = groups.get(key);
    if (own === undefined) {
      groups.set(key, { size: event.size, money: event.size * event.price, events: [event] });
    } else {
      own.size += event.size;
      own.money += event.size * event.price;
      own.events.push(event);
    }
  }
  return groups;
}

/** @param {readonly Event[]} log @param {readonly Event[]} file */
function bareMatch(log, file) {
  const theirs = grouped(log);
  const [fresh, known] = [/** @type {Event[]} */ ([]), /** @type {Event[]} */ ([])];
  for (const [key, { size, money, events }] of grouped(file)) {
    const other = theirs.get(key);
    const isKnown = other?.size === size && Math.abs(other.money - money) < 0.005;
    (isKnown ? known : fresh).push(...events);
  }
  return { fresh, known };
}

/** @param {ReturnType<typeof bareRead>} read */
function bareProof({ sums, stated }) {
  return stated.flatMap((totals, index) =>
    totals.map(({ what, figure, total: theirs, lines }) => {
      const own = sums[index]?.get(what);
      const ours = own?.total ?? theirs;
      const all = own === undefined ? lines : [...lines, ...own.lines];
      return { what, figure, ours, theirs, difference: ours - theirs, lines: all };
    }),
  );
}

/**
 * Reads, matches and proves a generated statement with bare objects.
 * @param {string} text @param {readonly Event[]} log of the same kind
 */
export function bareStatement(text, log) {
  const read = bareRead(text);
  return { events: read.events, ...bareMatch(log, read.events), checks: bareProof(read) };
}
