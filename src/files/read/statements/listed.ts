import { HAS_NO_AMOUNT, HAS_NO_PRICE, HAS_NO_QUANTITY, NOT_WHOLE } from './doubts';
import { cashTold, dividendEvent } from './cashEvent';
import { contractKind } from '../../../core/market/contractKind';
import { cents, feesWithin } from './columns';
import { outcomeTold } from './optionEvent';
import type { Contract } from '../../../core/market/contract';
import type { RowRecord } from './record';
import type { Row } from './reading';

/** What a row of a broker's list means. */
export type Deed =
  | { readonly kind: 'fill'; readonly side: 'buy' | 'sell'; readonly effect?: 'open' | 'close' }
  | { readonly kind: 'expiration' | 'assignment' | 'exercise' }
  /** Shares delivered by an option. */
  | { readonly kind: 'delivery'; readonly side: 'buy' | 'sell' };

/** A row of a list, once its words are understood. */
export interface Listed {
  readonly account: string;
  readonly date: string;
  readonly time?: string;
  readonly deed: Deed;
  readonly contract: Contract | null;
  readonly symbol: string | null;
  /** Signed or not; null if the row has none. */
  readonly quantity: number | null | undefined;
  readonly price: number | null | undefined;
  /** As listed; null if they are only part of the amount. */
  readonly feesTotal: number | null;
  /** After fees; positive is received. */
  readonly amount: number | null | undefined;
  /**
   * Whether the quantity's sign is that of the change in the position: a short put that expires is
   * 1.
   */
  readonly isSigned?: boolean;
  readonly id?: string | undefined;
  /** The day it was posted, if that is not the day it happened. */
  readonly posted?: string | undefined;
}

type Ending = Exclude<Deed, { readonly kind: 'fill' | 'delivery' }>['kind'];

/**
 * Money before fees and the fees that an outcome's row states, or a sentence on why it does not.
 */
function moneyOfEnding(
  kind: Ending,
  { strike, right, multiplier, root }: Contract,
  contracts: number,
  { price, amount: stated, feesTotal }: Listed,
): { readonly amount: number; readonly feesTotal: number } | string {
  const fees = feesTotal ?? 0;
  const isPaid = kind === 'assignment';
  const worth = (price ?? 0) * contracts * multiplier * (isPaid ? -1 : 1);
  const amount = cents(typeof stated === 'number' ? stated + fees : worth);
  if (kind === 'expiration' || contractKind(root) === 'adjusted')
    return { amount, feesTotal: fees };
  if (contractKind(root) === 'index') {
    if (amount === 0) return 'It does not say at what the index was settled.';
    return { amount, feesTotal: fees };
  }
  // The row may also include payment for the shares at the strike; any money beyond that is a fee.
  const shares = strike * contracts * multiplier * (isPaid === (right === 'put') ? -1 : 1);
  const more = [0, shares].map((paid) => cents(paid - amount)).find((each) => isFee(each, shares));
  if (more === undefined) return 'Its amount is not that of the shares at the strike.';
  return { amount: 0, feesTotal: cents(fees + more) };
}

const isFee = (amount: number, of: number) => Math.abs(amount) <= Math.abs(of) / 100;

/** Records a row of a list of trades. */
export function listedEvent(record: RowRecord, row: Row, listed: Listed): void {
  const { account, date, time, deed, contract, symbol, id, posted = date } = listed;
  const given = listed.quantity ?? 0;
  const quantity = Math.abs(given);
  if (quantity === 0) return record.doubt(row, HAS_NO_QUANTITY);
  const about = { account, date, ...(time !== undefined && { time }) };
  if (listed.amount === undefined) return record.doubt(row, 'Its amount is not a number.');
  if (contract !== null && !Number.isInteger(quantity)) {
    return record.doubt(row, NOT_WHOLE);
  }
  if (deed.kind !== 'fill' && deed.kind !== 'delivery') {
    if (contract === null) return record.doubt(row, 'It names no option.');
    const delta =
      deed.kind === 'assignment'
        ? quantity
        : deed.kind === 'exercise'
          ? -quantity
          : listed.isSigned
            ? given
            : undefined;
    const money = moneyOfEnding(deed.kind, contract, quantity, listed);
    if (typeof money === 'string') return record.doubt(row, money);
    const option = { ...about, contract, quantity, ...money };
    return record.event(row, outcomeTold(deed.kind, option), { id, delta, posted });
  }
  if (contract === null && symbol === null)
    return record.doubt(row, 'It names neither an option nor a stock.');
  const { price, amount } = listed;
  const { side } = deed;
  if (deed.kind === 'delivery' && symbol !== null && !price) {
    const feesTotal = listed.feesTotal ?? 0;
    return record.leg({
      ...about,
      symbol,
      side,
      shares: quantity,
      price: null,
      amount,
      feesTotal,
      row,
      id,
    });
  }
  if (typeof price !== 'number') return record.doubt(row, HAS_NO_PRICE);
  const gross = price * quantity * (contract?.multiplier ?? 1);
  // The amount is what was actually paid: its difference from the price is fees the list leaves
  // out.
  const feesTotal =
    typeof amount === 'number' ? feesWithin(side, gross, amount) : (listed.feesTotal ?? 0);
  if (contract !== null && deed.kind === 'fill') {
    const { effect } = deed;
    const fill = {
      kind: 'option' as const,
      ...about,
      contract,
      side,
      contracts: quantity,
      price,
      feesTotal,
      ...(effect !== undefined && { effect }),
    };
    return record.event(row, fill, { id });
  }
  const shares = { ...about, symbol: symbol!, side, shares: quantity, price, feesTotal };
  if (deed.kind === 'delivery') return record.leg({ ...shares, row, id });
  return record.event(row, { kind: 'stock', ...shares }, { id });
}

export type CashDeed = 'dividend' | 'withholding' | 'interest' | 'deposits' | 'fees';

/** Records a row of cash. */
export function listedCash(
  record: RowRecord,
  row: Row,
  deed: CashDeed,
  about: {
    readonly account: string;
    readonly date: string;
    readonly symbol: string | null;
    readonly amount: number | null | undefined;
  },
): void {
  const { account, date, symbol, amount } = about;
  if (typeof amount !== 'number') return record.doubt(row, HAS_NO_AMOUNT);
  if (deed !== 'dividend' && deed !== 'withholding') {
    return record.event(row, cashTold(deed, { account, date, amount }));
  }
  // Without a symbol it is interest on cash, even if the broker calls it a dividend.
  if (symbol === null) return record.event(row, cashTold('interest', { account, date, amount }));
  return dividendEvent(record, row, deed, { account, date, symbol, amount });
}
