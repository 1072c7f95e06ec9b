import type { RailName } from '../core/rules/guardRails';
import { usePage } from './page';

/** Types why the trade is right although a guard rail does not pass; those of a placed plan stand. */
export function giveReason(rail: RailName, text: string) {
  usePage.setState(({ work }) =>
    work.placement ? {} : { work: { ...work, reasons: { ...work.reasons, [rail]: text } } },
  );
}
