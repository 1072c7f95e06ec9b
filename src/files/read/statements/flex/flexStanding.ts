import type { StatedCash, StatedPosition } from '../../../../core/book/statement/statement';
import { contractKey } from '../../../../core/market/contract';
import { cellNumber } from '../../numbers';
import { namesNothing } from '../doubts';
import type { RowRecord } from '../record';
import { ASSETS, instrumentIn } from './flexInstrument';
import type { FlexRow } from './flexRow';

const number = (text: string) => cellNumber(text, 'point');

interface Given {
  readonly record: RowRecord;
  readonly dateIn: (text: string) => string | null;
  readonly ledgerIn: (get: FlexRow['get']) => string;
  /** Whether there are summary rows; then the lots repeat them. */
  readonly isSummed: boolean;
}

/** Reads ending positions and cash. */
export function flexStandingReader({ record, dateIn, ledgerIn, isSummed }: Given) {
  const positions = new Map<string, StatedPosition>();
  const openedOn = new Map<string, string>();
  const cash: StatedCash[] = [];

  function position({ get, row }: FlexRow): void {
    const leftOut = ASSETS[get('assetCategory')];
    if (leftOut !== undefined) return record.leaveOut(leftOut);
    const what = instrumentIn(get, dateIn);
    const quantity = number(get('position') || get('quantity'));
    if (what === null || typeof quantity !== 'number') {
      return record.doubt(row, namesNothing(get('symbol')));
    }
    record.summary();
    const key = typeof what === 'string' ? what : contractKey(what);
    const opened = dateIn(get('openDateTime'));
    if (opened !== null && opened < (openedOn.get(key) ?? '~')) openedOn.set(key, opened);
    if (isSummed && get('levelOfDetail') !== 'SUMMARY') return undefined;
    const account = ledgerIn(get);
    const before = positions.get(`${account} ${key}`);
    const basis = number(get('costBasisMoney'));
    positions.set(`${account} ${key}`, {
      account,
      what,
      quantity: quantity + (before?.quantity ?? 0),
      basisTotal:
        typeof basis === 'number' && before?.basisTotal !== null
          ? basis + (before?.basisTotal ?? 0)
          : null,
      lines: [...(before?.lines ?? []), row.line],
    });
    return undefined;
  }

  function cashLine({ get, row }: FlexRow): void {
    record.summary();
    const ending = number(get('endingCash'));
    const currency = get('currency');
    if (typeof ending !== 'number' || !/^[A-Z]{3}$/.test(currency)) return;
    cash.push({
      currency,
      starting: number(get('startingCash')) ?? null,
      ending,
      lines: [row.line],
    });
  }

  return { position, cashLine, positions, openedOn, cash };
}
