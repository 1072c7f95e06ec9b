import { readLink } from './link';
import { isSame } from '../mergedTexts';
import { usePage } from '../../store/page';
import { freshWork, replaceWork } from '../../store/typing';

/** Opens the plan in the address. It replaces nothing that is saved, and can be undone. */
export function openLink() {
  const { work, account } = usePage.getState();
  const link = readLink(location.hash, work.draft);
  if (!link) return;
  history.replaceState(null, '', location.pathname + location.search);
  const lent = isSame(link.lent, account) ? null : link.lent;
  const said = [
    'Opened the plan in the link',
    lent ? ', with its own fees and rates; Clear brings yours back' : '',
    '.',
    leftOut(link.refused),
  ];
  replaceWork(freshWork(link.draft, link.plannedOn, lent), said.join(''));
}

/** Names of a hostile link are of any length and number. */
function leftOut(names: readonly string[]): string {
  if (names.length === 0) return '';
  const named = names.slice(0, 4).map((name) => name.slice(0, 20));
  const more = names.length - named.length;
  return ` Left out, as Putwise knows no such value: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
