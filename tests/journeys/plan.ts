import { ahead, MORNING, shiftClock } from './clock';
import { test as base, expect, open, watch } from './journey';
import type { BrowserContext, Locator, Page } from '@playwright/test';

/** A trade with everything that lengthens its sheets, as in a link. */
export const LONG_TRADE = new URLSearchParams({
  stock: 'Occidental Petroleum Corporation common stock',
  spot: '100',
  strike: '95',
  premium: '2.50',
  expiration: '2026-12-22',
  contracts: '10',
  bid: '2.40',
  ask: '2.60',
  earnings: '2027-01-28',
  earningsStatus: 'estimated',
  exDividend: '2027-02-05',
  lossMultiple: '2.5',
  ifAssigned: 'calls',
});

export const test = base.extend<{ elsewhere: Page }>({
  context: async ({ context }, use) => {
    await startOn(context, MORNING);
    await use(context);
  },

  /** Another browser, with nothing stored in it. */
  elsewhere: async ({ browser, complaints }, use) => {
    const context = await browser.newContext();
    await startOn(context, MORNING);
    watch(context, complaints);
    await use(await context.newPage());
    await context.close();
  },
});

/**
 * Sets the clock of every page opened from now on; a new setting continues from the clock set
 * before.
 */
export const startOn = (context: BrowserContext, instant: string) =>
  context.addInitScript(shiftClock, ahead(instant));

/** Opens the page and waits until all of it has loaded: only then is typed text stored. */
export async function openPlan(page: Page, address = './'): Promise<void> {
  await open(page, address);
  await expect(page.getByRole('tabpanel').locator('section').first()).toBeVisible();
}

/** Opens the page, and checks that all of it is at most this many pixels high. */
export async function openNoHigher(page: Page, pixels: number): Promise<void> {
  await openPlan(page);
  await expect(card(page, 'The same ')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeAttached();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThanOrEqual(pixels);
}

/** The tabs of Plan; the page opens on the last of these. */
export const TABS = ['Outcomes', 'Chances', 'Exits', 'Checklist', 'Judge'] as const;

/** Opens a tab. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await expect(page.getByRole('tabpanel', { name }).locator('section').first()).toBeVisible();
}

/** On a phone, opens the fields of a trade shown in one line. */
export async function unfoldTrade(page: Page): Promise<void> {
  const edit = page.getByRole('button', { name: 'Edit', exact: true });
  if (await edit.isVisible()) await edit.click();
}

/** The list of saved plans, opened by the button in the header. */
export const savedList = (page: Page) => page.getByRole('dialog', { name: /^Saved plans/ });

const savedButton = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /^Saved/ });

export async function openSaved(page: Page): Promise<void> {
  if (!(await savedList(page).isVisible())) await savedButton(page).click();
  await expect(savedList(page)).toBeVisible();
}

export async function closeSaved(page: Page): Promise<void> {
  await savedList(page).getByRole('button', { name: 'Close' }).click();
  await expect(savedList(page)).toBeHidden();
}

/** A modal dialog, unlike the list of saved plans. */
export const dialog = (page: Page) => page.locator('dialog:modal');

export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** The line under a field with its error or hint. */
export const noteOf = (page: Page, label: string) => field(page, label).locator('xpath=../../p');

export const fold = (page: Page, title: string) =>
  page
    .locator('summary')
    .filter({ hasText: new RegExp(`^${title.replaceAll('$', String.raw`\$`)}`), visible: true });

/** A card of the page, by the beginning of its title. */
export const card = (page: Page, title: string) =>
  page.locator('section:not([data-stage])').filter({
    has: page.getByRole('heading', { level: 2, name: new RegExp(`^${title}`) }),
  });

/** A figure by its name; its recipe may be open. */
export const figure = (page: Page, name: string) =>
  page
    .locator('main dt')
    .and(page.locator(`xpath=//dt[normalize-space(.)="${name}" or .//summary[.="${name}"]]`))
    .locator('xpath=following-sibling::dd[1]');

/** The figures of the worked example. */
export const EXAMPLE_FIGURES = {
  'Annualized return': '14.6%',
  Breakeven: '$359.61',
  'Cash to set aside': '$36,500',
  'Most you can lose': '$35,961',
} as const;

/** Checks what several figures show. */
export async function expectFigures(page: Page, figures: Readonly<Record<string, string>>) {
  for (const [name, shown] of Object.entries(figures)) {
    await expect(figure(page, name), name).toHaveText(shown);
  }
}

/** Every visible figure by name, as shown. */
const figuresInSight = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('main dt')
    .evaluateAll((names) =>
      Object.fromEntries(
        names.map((name) => [
          (name.querySelector('summary') ?? name).textContent,
          name.nextElementSibling?.textContent ?? '',
        ]),
      ),
    );

/** Every figure of the page by name, including those in each tab. */
export async function allFigures(page: Page): Promise<Record<string, string>> {
  const figures = {};
  for (const tab of TABS) {
    await openTab(page, tab);
    Object.assign(figures, await figuresInSight(page));
  }
  return figures;
}

/** The field that holds up the figures. A phone says it at the foot of the page instead. */
export const waiting = (page: Page) =>
  page
    .getByRole('main')
    .locator('p')
    .filter({ hasText: /^Waiting for: / });

export const rules = (page: Page) => card(page, 'Your rules');

export const rule = (page: Page, words: string) =>
  rules(page).getByRole('listitem').filter({ hasText: words });

/** Opens the rules that pass, and those asked about later. */
export async function unfoldRules(page: Page): Promise<void> {
  const folded = rules(page).locator('details:not([open]) > summary');
  for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
}

export const message = (page: Page) => page.getByRole('status', { name: 'Message' });

/** The names of the saved plans from top to bottom. */
export const savedNames = (page: Page) => savedList(page).locator('tbody th button');

export const savedRow = (page: Page, name: string) =>
  savedList(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name, exact: true }) });

/** The printed sheet as it would go to paper: browsers create it when they begin to print. */
export async function onPaper(page: Page, look: (sheet: Locator) => Promise<void>) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await look(page.locator('[data-print-sheet]'));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
}

/** Pages of a PDF from Chromium. */
export const pagesOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;

/**
 * What does not fit a small screen: anything that makes the page, or an unnamed region, scroll
 * sideways.
 */
export const tooWide = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const scrolls = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        element.scrollWidth > element.clientWidth &&
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
        !['INPUT', 'TEXTAREA'].includes(element.tagName) &&
        !element.ariaLabel,
    );
    return [
      ...(root.scrollWidth > root.clientWidth ? [`page ${root.scrollWidth}`] : []),
      ...(root.clientWidth > screen.width ? [`zoomed out to ${root.clientWidth}`] : []),
      ...scrolls.map(({ tagName, className }) => `${tagName} ${className}`),
    ];
  });
