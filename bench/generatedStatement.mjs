/**
 * A generated activity statement of Interactive Brokers, with the sections and columns of a
 * download: puts on forty names, sold in two orders every twelve days, then bought back, expired or
 * assigned.
 */

const NAMES = 40;
const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const HUNDRED = 100;

/** @param {string} date @param {number} days */
const after = (date, days) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

const exact = (/** @type {number} */ value) => Number(value.toFixed(6));

/** @param {readonly number[]} values */
const sum = (values) => exact(values.reduce((all, value) => all + value, 0));

/** A date as in the first line of a statement. @param {string} date */
const inWords = (date) =>
  new Date(date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** @typedef {{ name: string, strike: number, expiration: string }} Series */
/** @typedef {{ of: Series | string, moment: string, quantity: number, price: number, close: number, fee: number, basis: number, realized: number, code: string }} Trade */

/** @param {Series} series */
const shown = ({ name, strike, expiration }) =>
  `${name} ${expiration.slice(8)}${MONTHS[Number(expiration.slice(5, 7)) - 1]}${expiration.slice(2, 4)} ${strike} P`;

/** @param {Series} series */
const padded = ({ name, strike, expiration }) =>
  `${name.padEnd(6)}${expiration.slice(2).replaceAll('-', '')}P${String(strike * 1000).padStart(8, '0')}`;

/** @param {Trade} trade */
const proceedsOf = ({ of, quantity, price }) =>
  quantity === 0 || price === 0
    ? 0
    : exact(-quantity * price * (typeof of === 'string' ? 1 : HUNDRED));

/** Everything that happens to a put: the third is the last. @param {number} at @returns {Trade[]} */
function turn(at) {
  const [week, number] = [Math.floor(at / NAMES), at % NAMES];
  const name = `N${String.fromCodePoint(65 + (number % 26), 65 + Math.floor(number / 26))}`;
  const day = after('2004-01-05', 12 * week);
  const series = { name, strike: 40 + 2.5 * (at % 9), expiration: after(day, 32) };
  const fee = -0.6523;
  /** @param {string} time @param {number} price @returns {Trade} */
  const sold = (time, price) => ({
    of: series,
    moment: `${day}, ${time}`,
    quantity: -1,
    price,
    close: exact(price - 0.0512),
    fee,
    basis: exact(-price * HUNDRED - fee),
    realized: 0,
    code: 'O',
  });
  const sales = [sold('10:15:02', 1.2), sold('10:20:31', 1.25)];
  const basis = -sum(sales.map((sale) => sale.basis));
  const closed = { of: series, quantity: 2, basis, fee: 0, price: 0, close: 0 };
  const atNight = `${series.expiration}, 16:20:00`;
  if (at % 10 === 0) {
    const [cost, back] = [series.strike * 2 * HUNDRED, (series.strike + 1) * 2 * HUNDRED];
    const bought = { of: name, quantity: 200, price: series.strike, close: series.strike - 1.2 };
    const paid = { of: name, quantity: -200, price: series.strike + 1, close: series.strike + 2 };
    return [
      ...sales,
      { ...closed, moment: atNight, close: 1.2, realized: 0, code: 'A;C' },
      { ...bought, moment: atNight, fee: 0, basis: cost, realized: 0, code: 'A;O' },
      {
        ...paid,
        moment: `${after(series.expiration, 3)}, 11:30:09`,
        fee: -1.0907,
        basis: exact(basis - cost),
        realized: exact(back - 1.0907 - cost + basis),
        code: 'C',
      },
    ];
  }
  if (at % 10 < 4) return [...sales, { ...closed, moment: atNight, realized: basis, code: 'C;Ep' }];
  const spent = { price: 0.3, close: 0.2804, fee: -1.3 };
  return [
    ...sales,
    {
      ...closed,
      ...spent,
      moment: `${after(day, 10)}, 11:00:41`,
      realized: exact(basis - 61.3),
      code: 'C',
    },
  ];
}

const TRADE_COLUMNS =
  'Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code';

/** Rows of one kind of assets, by symbol, each with its subtotal. @param {string} category @param {Map<string, Trade[]>} held */
function tradeRows(category, held) {
  const rows = [TRADE_COLUMNS];
  /** @param {string} kind @param {string} symbol @param {number | ''} quantity @param {readonly Trade[]} trades */
  const total = (kind, symbol, quantity, trades) => {
    const sums = [proceedsOf, feeOf, basisOf, realizedOf, markOf].map((of) => sum(trades.map(of)));
    return `Trades,${kind},,${category},USD,${symbol},,${quantity},,,${sums.join(',')},`;
  };
  for (const symbol of [...held.keys()].toSorted()) {
    const trades = held.get(symbol) ?? [];
    for (const trade of trades) {
      const { moment, quantity, price, close, fee, basis, realized, code } = trade;
      rows.push(
        `Trades,Data,Order,${category},USD,${symbol},"${moment}",${quantity},${price},${close},${proceedsOf(trade)},${fee},${basis},${realized},${markOf(trade)},${code}`,
      );
    }
    rows.push(total('SubTotal', symbol, sum(trades.map(({ quantity }) => quantity)), trades));
  }
  return [...rows, `${total('Total', '', '', [...held.values()].flat())} `];
}

const feeOf = (/** @type {Trade} */ { fee }) => fee;
const basisOf = (/** @type {Trade} */ { basis }) => basis;
const realizedOf = (/** @type {Trade} */ { realized }) => realized;
const markOf = (/** @type {Trade} */ { of, quantity, price, close }) =>
  exact((close - price) * quantity * (typeof of === 'string' ? 1 : HUNDRED));

/**
 * Earnings of each symbol, as in both performance summaries.
 * @param {string} category
 * @param {Map<string, Trade[]>} held
 */
function performanceRows(category, held) {
  const names = [...held.keys()].toSorted();
  const of = (/** @type {string} */ name) => held.get(name) ?? [];
  const realized = (/** @type {string} */ name) => sum(of(name).map(realizedOf));
  const fees = (/** @type {string} */ name) => sum(of(name).map(feeOf));
  const mark = (/** @type {string} */ name) => sum(of(name).map(markOf));
  const market = names.map(
    (name) =>
      `Mark-to-Market Performance Summary,Data,${category},${name},0,${sum(of(name).map(({ quantity }) => quantity))},--,--,0,${mark(name)},${fees(name)},0,${exact(mark(name) + fees(name))},`,
  );
  const ours = names.map((name) => {
    const [gain, loss] = [Math.max(realized(name), 0), Math.min(realized(name), 0)];
    return `Realized & Unrealized Performance Summary,Data,${category},${name},0,${gain},${loss},0,0,${realized(name)},0,0,0,0,0,${realized(name)},`;
  });
  return { market, ours };
}

/** @param {readonly Trade[]} trades */
function bySymbol(trades) {
  /** @type {Map<string, Trade[]>} */
  const held = new Map();
  for (const trade of trades) {
    const symbol = typeof trade.of === 'string' ? trade.of : shown(trade.of);
    held.set(symbol, [...(held.get(symbol) ?? []), trade]);
  }
  return held;
}

/**
 * A statement from 2004 until the last of this many puts is done; with `trades` only, or `whole` as
 * it is downloaded.
 * @param {number} puts @param {'trades' | 'whole'} sections
 */
export function generatedStatement(puts, sections) {
  const trades = Array.from({ length: puts }, (_, at) => turn(at)).flat();
  const isOption = (/** @type {Trade} */ { of }) => typeof of !== 'string';
  const stocks = bySymbol(trades.filter((trade) => !isOption(trade)));
  const options = bySymbol(trades.filter(isOption));
  const last = trades.reduce((day, { moment }) => (moment > day ? moment : day), '').slice(0, 10);
  const tradeSection = [
    ...tradeRows('Stocks', stocks),
    ...tradeRows('Equity and Index Options', options),
  ];
  const head = [
    'Statement,Header,Field Name,Field Value',
    'Statement,Data,BrokerName,Interactive Brokers LLC',
    'Statement,Data,Title,Activity Statement',
    `Statement,Data,Period,"January 5, 2004 - ${inWords(last)}"`,
    'Account Information,Header,Field Name,Field Value',
    'Account Information,Data,Account,U1000000',
    'Account Information,Data,Account Type,Individual',
    'Account Information,Data,Account Capabilities,Cash',
    'Account Information,Data,Base Currency,USD',
  ];
  if (sections === 'trades') return [...head, ...tradeSection, ''].join('\n');
  const [fees, moved] = [sum(trades.map(feeOf)), trades.map(proceedsOf)];
  const [deposit, end] = [400_000, exact(400_000 + fees + sum(moved))];
  const cash = (/** @type {string} */ label, /** @type {number} */ amount) =>
    `Cash Report,Data,${label},Base Currency Summary,${amount},${amount},0,`;
  const performance = [
    performanceRows('Stocks', stocks),
    performanceRows('Equity and Index Options', options),
  ];
  const sold = new Map(
    trades.flatMap(({ of }) => (typeof of === 'string' ? [] : [[shown(of), of]])),
  );
  return [
    ...head,
    'Net Asset Value,Header,Asset Class,Prior Total,Current Long,Current Short,Current Total,Change',
    `Net Asset Value,Data,Cash ,0,${end},0,${end},${end}`,
    `Net Asset Value,Data,Total,0,${end},0,${end},${end}`,
    'Mark-to-Market Performance Summary,Header,Asset Category,Symbol,Prior Quantity,Current Quantity,Prior Price,Current Price,Mark-to-Market P/L Position,Mark-to-Market P/L Transaction,Mark-to-Market P/L Commissions,Mark-to-Market P/L Other,Mark-to-Market P/L Total,Code',
    ...performance.flatMap(({ market }) => market),
    'Realized & Unrealized Performance Summary,Header,Asset Category,Symbol,Cost Adj.,Realized S/T Profit,Realized S/T Loss,Realized L/T Profit,Realized L/T Loss,Realized Total,Unrealized S/T Profit,Unrealized S/T Loss,Unrealized L/T Profit,Unrealized L/T Loss,Unrealized Total,Total,Code',
    ...performance.flatMap(({ ours }) => ours),
    'Cash Report,Header,Currency Summary,Currency,Total,Securities,Futures,',
    cash('Starting Cash', 0),
    cash('Commissions', fees),
    cash('Deposits', deposit),
    cash('Net Trades (Sales)', sum(moved.filter((amount) => amount > 0))),
    cash('Net Trades (Purchase)', sum(moved.filter((amount) => amount < 0))),
    cash('Ending Cash', end),
    cash('Ending Settled Cash', end),
    ...tradeSection,
    'Deposits & Withdrawals,Header,Currency,Settle Date,Description,Amount',
    `Deposits & Withdrawals,Data,USD,2004-01-05,Electronic Fund Transfer,${deposit}`,
    `Deposits & Withdrawals,Data,Total,,,${deposit}`,
    'Financial Instrument Information,Header,Asset Category,Symbol,Description,Conid,Security ID,Underlying,Listing Exch,Multiplier,Type,Code',
    ...Array.from(
      stocks.keys(),
      (name, at) =>
        `Financial Instrument Information,Data,Stocks,${name},${name} INDUSTRIES INC,${9e8 + at},US${String(at).padStart(10, '0')},${name},NYSE,1,COMMON,`,
    ),
    'Financial Instrument Information,Header,Asset Category,Symbol,Description,Conid,Underlying,Listing Exch,Multiplier,Expiry,Delivery Month,Type,Strike,Code',
    ...Array.from(
      sold,
      ([symbol, series], at) =>
        `Financial Instrument Information,Data,Equity and Index Options,${padded(series)},${symbol},${91e7 + at},${series.name},CBOE,100,${series.expiration},${series.expiration.slice(0, 7)},P,${series.strike},`,
    ),
    'Codes,Header,Code,Meaning,Code (Cont.),Meaning (Cont.)',
    'Codes,Data,A,Assignment,C,Closing Trade',
    'Codes,Data,Ep,Resulted from an Expired Position,O,Opening Trade',
    'Notes/Legal Notes,Header,Type,Note',
    'Notes/Legal Notes,Data,Notes,"Synthetic, and nothing in it is real."',
    '',
  ].join('\n');
}
