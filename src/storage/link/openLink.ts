import { readLink } from './link';
import { isSame } from '../mergedTexts';
import { usePage } from '../../store/page';
import { fewNames } from '../../text/fewNames';
import { openWork } from '../../store/typed/openWork';
import { freshWork } from '../../store/typing';

/** Opens the plan in the address. It replaces nothing saved, and can be undone. */
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
  // What was left out must be read, so typing does not dismiss it.
  openWork(freshWork(link.draft, link.plannedOn, lent), said.join(''), true);
  usePage.setState({ plannedAt: link.plannedAt });
}

function leftOut(names: readonly string[]): string {
  return names.length === 0 ? '' : ` Left out, as Putwise knows no such value: ${fewNames(names)}.`;
}
