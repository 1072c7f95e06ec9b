import { underlyingOf } from '../../../../core/market/contract';
import { cellNumber } from '../../numbers';
import { isNot } from '../doubts';
import { cashTold, dividendEvent } from '../cashEvent';
import type { RowRecord } from '../record';
import type { FlexRow } from './flexRow';
import { idOf } from './flexTrades';

interface Given {
  readonly record: RowRecord;
  readonly dateIn: (text: string) => string | null;
  readonly ledgerIn: (get: FlexRow['get']) => string;
  /** Whether there are detail rows; then the summary rows repeat them. */
  readonly isDetailed: boolean;
}

/** The reason for a cash flow, from the words of its type; null if not recognized. */
function reasonIn(type: string) {
  if (/Deposit|Withdrawal/i.test(type)) return 'deposits';
  if (/Interest|Withholding/i.test(type)) return 'interest';
  return /Fee|Commission|Adjustment|Tax/i.test(type) ? 'fees' : null;
}

/** The same for what a stock paid; null for other cash. */
function dividendIn(type: string) {
  if (/Dividend|Payment In Lieu/i.test(type)) return 'dividend';
  return /Withholding/i.test(type) ? 'withholding' : null;
}

/** Reads rows of cash. */
export const flexCashReader =
  ({ record, dateIn, ledgerIn, isDetailed }: Given) =>
  ({ get, row }: FlexRow): void => {
    if (isDetailed && get('levelOfDetail') !== 'DETAIL') return record.summary();
    const type = get('type');
    const amount = cellNumber(get('amount'), 'point');
    const date = dateIn(get('dateTime') || get('reportDate') || get('settleDate'));
    if (typeof amount !== 'number' || date === null)
      return record.doubt(row, 'It has no amount, or no day.');
    const cash = { account: ledgerIn(get), date, amount };
    const id = idOf(get);
    const dividend = get('symbol') === '' ? null : dividendIn(type);
    if (dividend !== null) {
      const symbol = underlyingOf(get('symbol'));
      return dividendEvent(record, row, dividend, { ...cash, symbol }, { id });
    }
    const reason = reasonIn(type);
    if (reason === null) return record.doubt(row, isNot(type, 'a known kind of cash entry'));
    return record.event(row, cashTold(reason, cash), { id });
  };
