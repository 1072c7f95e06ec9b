import type { Page } from '@playwright/test';
import { each, heardOf, wordsOf, type Heard } from './heard';

const CONTROLS = new Set(
  `button link textbox searchbox checkbox radio combobox slider spinbutton tab switch Date
   DisclosureTriangle`.split(/\s+/),
);

/** Text read with a control that distinguishes it from others of the same name. */
const CONTEXTS = new Set(
  'region group form navigation dialog table grid row list listitem term tabpanel Date'.split(' '),
);

const TABLES = new Set(['table', 'grid']);
const HEADS = new Set(['columnheader', 'rowheader']);

/** Spoken as letters or digits: most screen readers skip signs, or name them without their meaning. */
const isSaid = (words: string) => /[\p{L}\d]/u.test(words);
const hasLetter = (words: string) => /\p{L}/u.test(words);

/** What a screen reader would leave unclear on a page. */
export async function unclear(page: Page): Promise<readonly string[]> {
  const heard = await heardOf(page);
  const all = each(heard);
  return [
    ...all.flatMap(({ one }) => namelessControl(one)),
    ...twice(all),
    ...all.flatMap(({ one }) => signsAlone(one)),
    ...all.flatMap(({ one }) => unclearTable(one)),
    ...(await focusLost(page)),
  ];
}

const namelessControl = ({ role, name }: Heard) =>
  CONTROLS.has(role) && !hasLetter(name) ? [`a ${role} is called “${name}”`] : [];

/** Controls that nothing distinguishes, except links to the same target. */
function twice(all: ReturnType<typeof each>) {
  const known = new Map<string, string>();
  return all.flatMap(({ one: { role, name, url }, around }) => {
    if (!CONTROLS.has(role) || name === 'Show date picker') return []; // the browser's own
    const where = around.filter((outer) => CONTEXTS.has(outer.role)).map(nameOf);
    const key = [...where, role, name].join(' › ');
    const before = known.get(key);
    known.set(key, url);
    return before === undefined || (url !== '' && before === url) ? [] : [`twice: ${key}`];
  });
}

/** A row is named by its head. */
const nameOf = (one: Heard) =>
  one.role === 'row' ? (one.inside.find(({ role }) => role === 'rowheader')?.name ?? '') : one.name;

const ALONE = new Set('cell gridcell term listitem heading columnheader rowheader'.split(' '));

const signsAlone = (one: Heard) => {
  const words = wordsOf(one).trim();
  return ALONE.has(one.role) && words !== '' && !isSaid(words) && !each(one).some(isControl)
    ? [`a ${one.role} says “${words}” alone`]
    : [];
};

const isControl = ({ one }: { readonly one: Heard }) => CONTROLS.has(one.role);

const cellsOf = (row: Heard) =>
  row.inside.filter(({ role }) => HEADS.has(role) || role.endsWith('cell'));

/** A bid and an ask are known by the sign between them. */
const saysWhat = (words: string) => hasLetter(words) || / × /.test(words) || words.trim() === '';

/** Foreign text, unchanged. */
const AS_IS = 'Its first rows';

/**
 * A table has a name, every column has a head, and so does every row that is not a form. Where rows
 * are shown as cards, on a small screen, each cell says itself what it is.
 */
function unclearTable(table: Heard): readonly string[] {
  if (!TABLES.has(table.role)) return [];
  if (!hasLetter(table.name)) return ['a table without a name'];
  if (table.name === AS_IS) return [];
  const rows = each(table).flatMap(({ one }) => (one.role === 'row' ? [cellsOf(one)] : []));
  const [first = []] = rows;
  const isHead = ({ role, name }: Heard) => role === 'columnheader' && isSaid(name);
  const areCards = !rows.flat().some(({ role }) => role === 'columnheader');
  const unsaid = areCards
    ? rows.flat().filter((cell) => !saysWhat(cell.name))
    : first.filter((cell) => !isHead(cell));
  const headless = rows.filter(
    (row) => row.length > 1 && row !== first && !row.some(({ role }) => role === 'rowheader'),
  );
  return [
    ...unsaid.map((cell) => `a column of “${table.name}” has no head: ${wordsOf(cell)}`),
    ...headless.map(
      (row) => `a row of “${table.name}” has no head: ${row.map(wordsOf).join(' | ')}`,
    ),
  ];
}

/**
 * From the first key or click on, something has the focus: without it a screen reader starts at the
 * top again.
 */
async function focusLost(page: Page): Promise<readonly string[]> {
  const isNowhere = await page.evaluate(async () => {
    const isNow = () =>
      document.documentElement.hasAttribute('data-focused') &&
      document.activeElement === document.body;
    // A replacement may take the focus a moment later.
    for (let tries = 0; isNow() && tries < 10; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one look after the other
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return isNow();
  });
  return isNowhere ? ['the focus is nowhere'] : [];
}
