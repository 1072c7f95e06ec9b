import type { Draft } from '../draft/draft';
import { FIELD_NAMES, specOf } from '../draft/fields';
import { readLink } from './link';
import { usePage } from '../store/page';
import { freshWork, replaceWork } from '../store/typing';

/** Opens the plan in the address. It replaces nothing that is saved, and can be undone. */
export function openLink() {
  const { work } = usePage.getState();
  const link = readLink(location.hash, work.draft);
  if (!link) return;
  history.replaceState(null, '', location.pathname + location.search);
  const own = work.ownAccount ?? work.draft;
  const said = [
    'Opened the plan in the link',
    differs(link.draft, own),
    '.',
    leftOut(link.refused),
  ];
  replaceWork(freshWork(link.draft, link.plannedOn, own), said.join(''));
}

const ACCOUNT = FIELD_NAMES.filter((name) => specOf(name).scope === 'account');

const differs = (linked: Draft, own: Draft) =>
  ACCOUNT.some((name) => linked[name] !== own[name])
    ? ', with its own fees and rates; Clear brings yours back'
    : '';

/** Names of a hostile link are of any length and number. */
function leftOut(names: readonly string[]): string {
  if (names.length === 0) return '';
  const named = names.slice(0, 4).map((name) => name.slice(0, 20));
  const more = names.length - named.length;
  return ` Left out, as Putwise knows no such value: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
