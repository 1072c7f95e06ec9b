import { isOnTick, type TickClass } from '../core/market/tickSize';
import { SHARES_PER_CONTRACT } from '../core/market/sharesPerContract';
import { twsSymbol, type SymbolRefusal } from './twsSymbol';
import { type Contract } from '../core/market/contract';

/*
 * Order files for the BasketTrader of Interactive Brokers' Trader Workstation: a header row of
 * field names, one row per order, CRLF, no byte order mark, no space after a comma and no comma in
 * a cell. An order that a file cannot name without doubt is refused. Source: IBKR guides, "Manually
 * Create a Basket File" and "Basket Fields".
 */

/** A put to sell and to buy back, as the ticket states it. */
export interface BasketTrade {
  /** A multiplier other than 100 marks an adjusted contract. */
  readonly contract: Contract;
  readonly contracts: number;
  readonly tickClass: TickClass;
  /** Limit prices, dollars per share; null when no valid one exists. */
  readonly sellLimit: number | null;
  readonly takeProfitLimit: number | null;
  /** How long the sale stands; DAY if absent. */
  readonly timeInForce?: 'DAY' | 'GTC';
  /** How long the purchase stands; GTC if absent. */
  readonly exitTimeInForce?: 'DAY' | 'GTC';
  /** Returned as the order reference in trade reports; only its letters and digits are written. */
  readonly tag: string;
  /** Account number; the cell stays empty if absent. */
  readonly account?: string;
}

export type BasketRefusal = SymbolRefusal | 'badStrike' | 'badQuantity' | 'noPrice' | 'offTick';

type Written<T> =
  | { readonly value: T; readonly refusal: null }
  | { readonly value: null; readonly refusal: BasketRefusal };

/** The text of a file, or the reason not to write it. */
export type BasketFile = Written<string>;

/** Cells by field name, in column order. */
type Cells = Readonly<Record<string, string>>;

const written = <T>(value: T): Written<T> => ({ value, refusal: null });
const refused = (refusal: BasketRefusal): Written<never> => ({ value: null, refusal });

/** Keeps only letters and digits: no comma, no line break, nothing a spreadsheet would compute. */
const plain = (text = ''): string => text.replaceAll(/[^A-Za-z0-9]/g, '');

/** An option symbol has room for five digits of dollars and three decimals. */
const isStrike = (strike: number): boolean =>
  strike > 0 && strike < 100_000 && Number(strike.toFixed(3)) === strike;

function identity({ underlying, expiration, strike, multiplier }: Contract): Written<Cells> {
  const symbol = twsSymbol(underlying);
  if (symbol.refusal !== null) return symbol;
  if (multiplier !== SHARES_PER_CONTRACT) return refused('adjustedContract');
  if (!isStrike(strike)) return refused('badStrike');
  return written({
    Symbol: symbol.value,
    SecType: 'OPT',
    LastTradingDayOrContractMonth: plain(expiration),
    Strike: String(strike),
    Right: 'P',
    Multiplier: '100',
    Exchange: 'SMART',
    Currency: 'USD',
  });
}

/** Cells that link orders in one file. */
interface Link {
  readonly OrderId: string;
  readonly ParentOrderId: string;
}

/**
 * The row that opens or closes the put: a sale for the day unless it should stand longer, or a
 * purchase good till canceled unless it is the put's last day. An attached order has no quantity of
 * its own: it takes its parent's.
 */
function order(trade: BasketTrade, action: 'SELL' | 'BUY', link?: Link): Written<Cells> {
  const { contracts, tickClass, sellLimit, takeProfitLimit } = trade;
  const { timeInForce = 'DAY', exitTimeInForce = 'GTC' } = trade;
  const opens = action === 'SELL';
  const limit = opens ? sellLimit : takeProfitLimit;
  const named = identity(trade.contract);
  if (named.refusal !== null) return named;
  if (!Number.isSafeInteger(contracts) || contracts < 1) return refused('badQuantity');
  if (limit === null) return refused('noPrice');
  if (!isOnTick(limit, tickClass)) return refused('offTick');
  return written({
    Action: action,
    Quantity: link?.ParentOrderId ? '' : String(contracts),
    ...named.value,
    TimeInForce: opens ? timeInForce : exitTimeInForce,
    OrderType: 'LMT',
    LmtPrice: limit.toFixed(2),
    ...link,
    BasketTag: plain(trade.tag),
    Account: plain(trade.account),
  });
}

/** The rows as a file, or the first reason one of them cannot be written. */
function basket(...orders: readonly Written<Cells>[]): BasketFile {
  const lines: string[] = [];
  for (const { value, refusal } of orders) {
    if (refusal !== null) return refused(refusal);
    if (lines.length === 0) lines.push(Object.keys(value).join(','));
    lines.push(Object.values(value).join(','));
  }
  return written(lines.map((line) => `${line}\r\n`).join(''));
}

/** Only the sale to open: the file to load first. */
export const sellBasket = (trade: BasketTrade): BasketFile => basket(order(trade, 'SELL'));

/** The take-profit purchase: a file to load once the sale has filled, and not before. */
export const takeProfitBasket = (trade: BasketTrade): BasketFile => basket(order(trade, 'BUY'));

/**
 * Both in one file, with the purchase attached to the sale. No IBKR guide defines the two fields
 * that attach it; if they were ignored, the purchase would stand alone and could fill without the
 * sale.
 */
export const attachedBasket = (trade: BasketTrade): BasketFile =>
  basket(
    order(trade, 'SELL', { OrderId: '1', ParentOrderId: '' }),
    order(trade, 'BUY', { OrderId: '2', ParentOrderId: '1' }),
  );
