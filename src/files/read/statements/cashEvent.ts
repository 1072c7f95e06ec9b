import type { DraftAbout, RowRecord } from './record';
import type { Row, Told } from './reading';

/** Kinds of cash flows outside of trades, named after sections of statements. */
type CashReason = 'deposits' | 'fees' | 'interest';

interface CashRow {
  readonly account: string;
  readonly date: string;
  /** Positive is received. */
  readonly amount: number;
}

const reasonOf = (reason: CashReason, amount: number) => {
  if (reason === 'deposits') return amount < 0 ? 'withdrawal' : 'deposit';
  return reason === 'fees' ? 'fee' : 'interest';
};

/** A cash flow as an event of the book. */
export const cashTold = (reason: CashReason, { account, date, amount }: CashRow): Told => ({
  kind: 'cash',
  account,
  date,
  reason: reasonOf(reason, amount),
  amountTotal: amount,
});

/** Records a dividend, or the tax withheld from one. */
export function dividendEvent(
  record: RowRecord,
  row: Row,
  kind: 'dividend' | 'withholding',
  { account, date, symbol, amount }: CashRow & { readonly symbol: string },
  about?: DraftAbout,
): void {
  const what = { account, date, symbol };
  if (kind === 'withholding') return record.withholding({ ...what, amountTotal: -amount, row });
  const dividend = { kind, ...what, amountTotal: amount, withheldTotal: 0 };
  return record.event(row, dividend, about);
}
