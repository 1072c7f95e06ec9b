import { readLink } from './link';
import { usePage } from './page';
import { freshWork, replaceWork } from './work';

/** Opens the plan in the address. It replaces nothing that is saved, and can be undone. */
export function openLink() {
  const { work } = usePage.getState();
  const link = readLink(location.hash, work.draft);
  if (!link) return;
  history.replaceState(null, '', location.pathname + location.search);
  const refused = link.refused.length
    ? ` Left out, as Putwise knows no such value: ${link.refused.join(', ')}.`
    : '';
  replaceWork(freshWork(link.draft, link.plannedOn), `Opened the plan in the link.${refused}`);
}
