import type { RailName } from '../core/rules/guardRails';
import { usePage } from './page';

/**
 * Sets the reason for a trade despite a guard rail that does not pass; a placed plan's reasons are
 * fixed.
 */
export function giveReason(rail: RailName, text: string) {
  usePage.setState(({ work }) =>
    work.placement ? {} : { work: { ...work, reasons: { ...work.reasons, [rail]: text } } },
  );
}
