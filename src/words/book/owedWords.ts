import type { CashCalendar, OwedFrom } from '../../plan/book/cashCalendar';
import type { OpenPut } from '../../plan/book/openPuts';
import { contractKind } from '../../core/market/contractKind';
import { percent, usdWhole } from '../../text/format';
import { optionLabel } from './optionLabel';

/** `XOM, MU`. */
export const owedNames = ({ puts }: OwedFrom): string =>
  [...new Set(puts.map(({ position }) => position.contract.underlying))].join(', ');

/** `XOM 110 put, MU 660 put`. */
export const owedPuts = ({ puts }: OwedFrom): string =>
  puts.map(({ position }) => optionLabel(position)).join(', ');

/** How far the cash goes, as a sentence. */
export function coverageWords({
  cashTotal,
  coverage,
  collateralTotal,
  shortTotal,
  days,
}: CashCalendar) {
  if (cashTotal === null) {
    return 'The log shows no cash. Record a deposit or your balance to see whether it is enough.';
  }
  if (coverage === null) return '';
  const isIndex = ({ position }: OpenPut) => contractKind(position.contract.root) === 'index';
  const owed = days.some(({ puts }) => puts.some(isIndex))
    ? 'owed at most if every put is assigned, or settled with its index at zero'
    : 'owed if every put is assigned';
  const owes = `Cash of ${usdWhole(cashTotal)} is ${percent(coverage)} of the ${usdWhole(collateralTotal)} ${owed}`;
  return shortTotal > 0 ? `${owes}; ${usdWhole(shortTotal)} is missing.` : `${owes}.`;
}
