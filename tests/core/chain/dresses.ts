import type { Quote } from '../../../src/core/chain/quote';
import type { GeneratedChain } from './generated';

const compact = ({ contract: { root, expiration, right, strike } }: Quote) =>
  `${root}${expiration.slice(2).replaceAll('-', '')}${right === 'put' ? 'P' : 'C'}${String(Math.round(strike * 1000)).padStart(8, '0')}`;

/** Calls and puts of a strike side by side. */
function sides({ quotes }: GeneratedChain): readonly (readonly [Quote, Quote])[] {
  const pairs: [Quote, Quote][] = [];
  for (let at = 0; at < quotes.length; at += 2) pairs.push([quotes[at]!, quotes[at + 1]!]);
  return pairs;
}

const longDay = (date: string) =>
  new Date(`${date}T00:00Z`).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+).*/, '$1 $3 $2 $4');

/** Range of stock prices over which deltas go from deep in the money to far out of it, dollars. */
const REACH = 30;

/** Delta and gamma of roughly the right size, with as many digits as a page shows. */
function greeks({ contract: { right, strike } }: Quote, spot: number) {
  const call = 1 / (1 + Math.exp((strike - spot) / REACH));
  const delta = right === 'call' ? call : call - 1;
  return { delta: delta.toFixed(4), gamma: ((call * (1 - call)) / REACH).toFixed(4) };
}

/** In the form of Cboe's quote table. */
export function cboe(chain: GeneratedChain): string {
  const figures = (quote: Quote) => {
    const { delta, gamma } = greeks(quote, chain.spot);
    return [
      compact(quote),
      quote.last ?? 0,
      (((quote.volume ?? 0) % 41) - 20) / 100,
      quote.bid,
      quote.ask,
      quote.volume,
      quote.impliedVolatility,
      delta,
      gamma,
      quote.openInterest,
    ].join(',');
  };
  const lines = sides(chain).map(
    ([call, put]) =>
      `${longDay(call.contract.expiration)},${figures(call)},${call.contract.strike.toFixed(2)},${figures(put)}`,
  );
  const names = 'Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest';
  return [
    '',
    `"Acme Widgets, Inc.",Last: ${chain.spot},Change:  -0.31`,
    '"Date: November 20, 2026 at 3:55 PM EST",Bid: 385.1,Ask: 385.3,Size: 2*4,"Volume: 5,744,434"',
    `Expiration Date,Calls,${names},Strike,Puts,${names}`,
    ...lines,
    '',
  ].join('\n');
}

/** Rows of a table, one per contract, in the words of a language and the marks of a locale. */
function stacked(
  { quotes }: GeneratedChain,
  mark: string,
  heads: readonly string[],
  cells: (quote: Quote) => readonly (string | number | null)[],
): string {
  const rows = [heads, ...quotes.map(cells)];
  return rows.map((row) => `${row.map((cell) => cell ?? '').join(mark)}\n`).join('');
}

const percent = (value: number | null) => (value === null ? '' : `${(value * 100).toFixed(2)}%`);
const thousands = (value: number | null, mark: string) =>
  String(value ?? '').replaceAll(/\B(?=(\d{3})+$)/g, mark);
const comma = (value: number | null) => (value === null ? '' : value.toFixed(2).replace('.', ','));
const slashed = (date: string) => date.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1');

/** In the form of Barchart's page of Greeks. */
export const barchart = (chain: GeneratedChain): string =>
  stacked(
    chain,
    ',',
    ['Symbol', 'Price~', 'Type', 'Exp Date', 'Strike', 'Bid', 'Ask', 'Volume', '"Open Int"', 'IV'],
    (quote) => [
      'ACME',
      chain.spot.toFixed(2),
      quote.contract.right === 'put' ? 'Put' : 'Call',
      slashed(quote.contract.expiration),
      quote.contract.strike.toFixed(2),
      quote.bid!.toFixed(2),
      quote.ask!.toFixed(2),
      `"${thousands(quote.volume, ',')}"`,
      `"${thousands(quote.openInterest, ',')}"`,
      percent(quote.impliedVolatility),
    ],
  );

/** In the form of a yfinance table. */
export const yfinance = (chain: GeneratedChain): string =>
  stacked(
    chain,
    ',',
    [
      'contractSymbol',
      'strike',
      'lastPrice',
      'bid',
      'ask',
      'volume',
      'openInterest',
      'impliedVolatility',
      'contractSize',
    ],
    (quote) => [
      compact(quote),
      quote.contract.strike,
      quote.last,
      quote.bid,
      quote.ask,
      quote.volume,
      quote.openInterest,
      quote.impliedVolatility,
      'REGULAR',
    ],
  );

/** Copied from an English page. */
export const english = (chain: GeneratedChain): string =>
  stacked(
    chain,
    '\t',
    ['Open Int', 'Ask', 'Bid', 'Expiration', 'Strike', 'Call/Put'],
    ({ contract, ...quote }) => [
      thousands(quote.openInterest, ','),
      quote.ask!.toFixed(2),
      quote.bid!.toFixed(2),
      contract.expiration,
      contract.strike.toFixed(2),
      contract.right,
    ],
  );

/** Copied from a German page. */
export const german = (chain: GeneratedChain): string =>
  stacked(
    chain,
    '\t',
    ['Basispreis', 'Typ', 'Verfall', 'Geld', 'Brief', 'Offene Kontrakte'],
    ({ contract, ...quote }) => [
      comma(contract.strike),
      contract.right === 'put' ? 'Put' : 'Call',
      contract.expiration.replace(/(\d+)-(\d+)-(\d+)/, '$3.$2.$1'),
      comma(quote.bid),
      comma(quote.ask),
      thousands(quote.openInterest, '.'),
    ],
  );

/** In the form of thinkorswim's export, one block per expiration. */
export function thinkorswim(chain: GeneratedChain): string {
  const all = sides(chain);
  const dates = new Set(all.map(([call]) => call.contract.expiration));
  const blocks = [...dates].map(
    (date) => [date, all.filter(([call]) => call.contract.expiration === date)] as const,
  );
  const day = (date: string) =>
    new Date(`${date}T00:00Z`)
      .toUTCString()
      .replace(
        /^\w+, (\d+) (\w+) \d\d(\d\d).*/,
        (_, number, month, year) => `${number} ${String(month).toUpperCase()} ${year}`,
      );
  const row = ([call, put]: readonly [Quote, Quote]) =>
    `,,"${thousands(call.openInterest, ',')}",${call.bid},${call.ask},${day(call.contract.expiration)},${call.contract.strike},${put.bid},${put.ask},"${thousands(put.openInterest, ',')}",,`;
  const head = ',,Open.Int,BID,ASK,Exp,Strike,BID,ASK,Open.Int,,';
  const lines = blocks.map(([date, pairs]) =>
    ['', `${day(date)}  (30)  100 (Weeklys)`, head].concat(pairs.map(row)).join('\n'),
  );
  return [
    '\uFEFFStock quote and option quote for ACME on 11/20/26 15:55:00',
    '',
    'UNDERLYING',
    'LAST,LX,Net Chng,BID,ASK',
    `${chain.spot},N,-.31,385.1,385.3`,
    ...lines,
    '',
  ].join('\n');
}

/** In the form of Cboe's JSON. */
export const cboeJson = (chain: GeneratedChain): string =>
  JSON.stringify({
    timestamp: '2026-11-20 20:55:00',
    symbol: 'ACME',
    data: {
      symbol: 'ACME',
      current_price: chain.spot,
      options: chain.quotes.map((quote) => ({
        option: compact(quote),
        bid: quote.bid,
        ask: quote.ask,
        iv: quote.impliedVolatility,
        open_interest: quote.openInterest,
        volume: quote.volume,
        delta: 0,
        last_trade_price: quote.last ?? 0,
      })),
    },
  });

/** In the form of Tradier's JSON. */
export const tradierJson = (chain: GeneratedChain): string =>
  JSON.stringify({
    options: {
      option: chain.quotes.map((quote) => ({
        symbol: compact(quote),
        underlying: 'ACME',
        bid: quote.bid,
        ask: quote.ask,
        last: quote.last,
        volume: quote.volume,
        open_interest: quote.openInterest,
        contract_size: 100,
        greeks: null,
      })),
    },
  });

/** In the form of Yahoo's JSON. */
export const yahooJson = (chain: GeneratedChain): string => {
  const contracts = (right: 'put' | 'call') =>
    chain.quotes
      .filter(({ contract }) => contract.right === right)
      .map((quote) => ({
        contractSymbol: compact(quote),
        bid: quote.bid,
        ask: quote.ask,
        openInterest: quote.openInterest,
        volume: quote.volume,
        contractSize: 'REGULAR',
      }));
  return JSON.stringify({
    optionChain: {
      result: [
        {
          underlyingSymbol: 'ACME',
          quote: { regularMarketPrice: chain.spot },
          options: [{ calls: contracts('call'), puts: contracts('put') }],
        },
      ],
    },
  });
};

/** Separated by spaces, as printed in a terminal. */
export const aligned = (chain: GeneratedChain): string =>
  stacked(chain, '   ', ['Contract', 'Bid', 'Ask', 'Open Int'], (quote) => [
    compact(quote),
    quote.bid,
    quote.ask,
    quote.openInterest,
  ]);
