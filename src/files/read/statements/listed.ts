import { cashTold, dividendEvent } from './cashEvent';
import { contractKind } from '../../../core/market/contractKind';
import { cents, feesWithin } from './columns';
import { outcomeTold } from './optionEvent';
import type { Contract } from '../../../core/market/contract';
import type { RowRecord } from './record';
import type { Row } from './reading';

/** What a row of a broker's list comes to. */
export type Deed =
  | { readonly kind: 'fill'; readonly side: 'buy' | 'sell'; readonly effect?: 'open' | 'close' }
  | { readonly kind: 'expiration' | 'assignment' | 'exercise' }
  /** Shares that an option brought or took. */
  | { readonly kind: 'delivery'; readonly side: 'buy' | 'sell' };

/** A row of a list, once its words are understood. */
export interface Listed {
  readonly account: string;
  readonly date: string;
  readonly time?: string;
  readonly deed: Deed;
  readonly contract: Contract | null;
  readonly symbol: string | null;
  /** Signed or not; null where the row has none. */
  readonly quantity: number | null | undefined;
  readonly price: number | null | undefined;
  /** As the list has them; null where they are within the amount alone. */
  readonly feesTotal: number | null;
  /** After fees; in above 0. */
  readonly amount: number | null | undefined;
  /** What stands closed by it, where its quantity has a sign: a short put that expires is 1. */
  readonly isSigned?: boolean;
  readonly id?: string | undefined;
  /** The day its row has, where that is not the one it was on. */
  readonly posted?: string | undefined;
}

type Ending = Exclude<Deed, { readonly kind: 'fill' | 'delivery' }>['kind'];

/** What the row of an option's end says of money, before fees and the fees; or why it says nothing. */
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
  // What is not paid for the shares at the strike, whose row this is as well, is a fee.
  const shares = strike * contracts * multiplier * (isPaid === (right === 'put') ? -1 : 1);
  const more = [0, shares].map((paid) => cents(paid - amount)).find((each) => isFee(each, shares));
  if (more === undefined) return 'Its amount is not that of the shares at the strike.';
  return { amount: 0, feesTotal: cents(fees + more) };
}

const isFee = (amount: number, of: number) => Math.abs(amount) <= Math.abs(of) / 100;

/** Takes down a row of a list of trades. */
export function listedEvent(record: RowRecord, row: Row, listed: Listed): void {
  const { account, date, time, deed, contract, symbol, id, posted = date } = listed;
  const given = listed.quantity ?? 0;
  const quantity = Math.abs(given);
  if (quantity === 0) return record.doubt(row, 'It has no quantity.');
  const about = { account, date, ...(time !== undefined && { time }) };
  if (listed.amount === undefined) return record.doubt(row, 'Its amount is no number.');
  if (contract !== null && !Number.isInteger(quantity)) {
    return record.doubt(row, 'It is of no whole contracts.');
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
    return record.doubt(row, 'It names no option and no stock.');
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
  if (typeof price !== 'number') return record.doubt(row, 'It has no price.');
  const gross = price * quantity * (contract?.multiplier ?? 1);
  // The money is the fact: fees that the list leaves out are between it and the price.
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

/** Takes down a row of cash. */
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
  if (typeof amount !== 'number') return record.doubt(row, 'It has no amount.');
  if (deed !== 'dividend' && deed !== 'withholding') {
    return record.event(row, cashTold(deed, { account, date, amount }));
  }
  // Cash in the account bears interest, though a broker may call it a dividend.
  if (symbol === null) return record.event(row, cashTold('interest', { account, date, amount }));
  return dividendEvent(record, row, deed, { account, date, symbol, amount });
}
