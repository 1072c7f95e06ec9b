import type { Page } from '@playwright/test';
import { keptPlaced, leave } from './faults/standing';
import { expect } from './journey';
import {
  field,
  figure,
  fold,
  openNoHigher,
  openPlan,
  openSaved,
  openTab,
  rules,
  savedList,
  savedNames,
  TABS,
  test,
} from './plan';

const PINNED = ['Annualized return', 'Breakeven', 'Most you can lose'] as const;

/** The figure with its name and note. */
const whole = (page: Page, name: string) => figure(page, name).locator('xpath=..');

/** Words of the pinned bar that do not fit its box. */
const cut = (page: Page, name: string) =>
  whole(page, name).evaluate((box) => {
    const { top, bottom, left, right } = box.getBoundingClientRect();
    return [...box.querySelectorAll('dt, dd')]
      .filter((part) => {
        const text = document.createRange();
        text.selectNodeContents(part);
        const inside = [...text.getClientRects()].filter(({ width }) => width > 0);
        return inside.some(
          (rect) =>
            rect.top < top || rect.bottom > bottom || rect.left < left || rect.right > right + 1,
        );
      })
      .map(({ textContent }) => textContent);
  });

/** Waits until nothing on the page has changed for a while. */
const quiet = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let timer = setTimeout(done, 300);
        const again = () => {
          clearTimeout(timer);
          timer = setTimeout(done, 300);
        };
        const options = { subtree: true, childList: true, attributes: true, characterData: true };
        new MutationObserver(again).observe(document.body, options);
      }),
  );

test('the key figures stay whole at the bottom of a phone’s page', async ({ page }) => {
  await openPlan(page);
  const allInSight = async (where: string) => {
    for (const name of PINNED) {
      await expect(whole(page, name), `${name}, ${where}`).toBeInViewport({ ratio: 0.99 });
    }
  };
  await allInSight('at the top');
  for (const tab of TABS) {
    await openTab(page, tab);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await allInSight(`at the end of ${tab}`);
  }
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    for (const name of PINNED) expect(await cut(page, name), `${name} at ${width}`).toEqual([]);
  }
});

test('the recipe of a pinned figure opens above it, and closes again', async ({ page }) => {
  await openPlan(page);
  for (const name of PINNED) {
    await fold(page, name).tap();
    const recipe = whole(page, name).locator('details > div');
    await expect(recipe).toBeInViewport({ ratio: 1 });
    const [above, bar] = await Promise.all(
      [recipe, whole(page, name)].map((each) => each.boundingBox()),
    );
    expect(above!.y + above!.height, name).toBeLessThanOrEqual(bar!.y + 1);
    expect(above!.width).toBe(390);
    await fold(page, name).tap();
    await expect(recipe).toHaveCount(0);
  }
});

test('the focused element is never under the pinned figures', async ({ page }) => {
  test.setTimeout(120_000);
  await openPlan(page);
  const covered = () =>
    page.evaluate(() => {
      const element = document.activeElement!;
      if (element === document.body || element.closest('dl')) return null;
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      const seen = label?.contains(element) ? label : element;
      const { left, top, width, height } = seen.getBoundingClientRect();
      // Only a slider's thumb is visible; the rest may let a touch through to what is below.
      const isSlider = seen instanceof HTMLInputElement && seen.type === 'range';
      const [from, to, at] = isSlider
        ? [Number(seen.min), Number(seen.max), seen.valueAsNumber]
        : [0, 1, 0.5];
      const thumb = isSlider ? height : width;
      const across = left + thumb / 2 + ((at - from) / (to - from)) * (width - thumb);
      const onTop = document.elementFromPoint(across, top + Math.min(height / 2, 20));
      return seen.contains(onTop) || onTop?.contains(seen) ? null : seen.outerHTML.slice(0, 120);
    });
  for (const tab of TABS) {
    await openTab(page, tab);
    await page.evaluate(() => {
      scrollTo(0, 0);
      document.querySelector('h1')!.focus();
    });
    const passed = new Set<string>();
    for (let stops = 0; stops < 80; stops += 1) {
      await page.keyboard.press('Tab');
      expect(await covered(), `${tab}, stop ${stops}`).toBeNull();
      const at = await page.evaluate(() => document.activeElement!.tagName);
      passed.add(at);
      if (at === 'BODY') break;
    }
    expect([...passed], tab).toContain('BODY');
  }
});

test('Tab reaches the folded form, and Plan is at most 2,200 pixels high', async ({ page }) => {
  await openNoHigher(page, 2200);
  await page.getByRole('button', { name: 'Edit', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Clear' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Clear' })).toBeInViewport({ ratio: 1 });
  await expect(field(page, 'Strike')).toBeInViewport();
});

test('questions asked in the form return to the rules once the form is folded', async ({
  page,
}) => {
  await openPlan(page);
  const asked = rules(page).getByRole('textbox', { name: 'Bid' });
  await expect(asked).toBeVisible();
  await page.getByRole('button', { name: 'Edit', exact: true }).tap();
  await fold(page, 'Market').tap();
  await expect(asked).toHaveCount(0);
  await page.getByRole('button', { name: 'Done' }).tap();
  await expect(asked).toBeVisible();
});

test('the list of saved plans takes a phone’s whole width, with its buttons in sight', async ({
  page,
}) => {
  await openPlan(page);
  await openSaved(page);
  const list = page.getByRole('dialog', { name: /^Saved plans/ });
  expect((await list.boundingBox())!.width).toBe(390);
  await expect(list.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
  await expect(list.getByText('Restore from a file')).toBeInViewport({ ratio: 1 });
});

test('the focus goes to the headline when a placed trade unfolds, which has no field to type in', async ({
  page,
}) => {
  await leave(page, keptPlaced());
  await openPlan(page);
  await openSaved(page);
  await savedNames(page).tap();
  await expect(savedList(page)).toBeHidden();
  await quiet(page); // any other change would have the page look after its focus
  await page.getByRole('button', { name: 'Edit', exact: true }).tap();
  await expect(page.getByRole('region', { name: 'The placed trade' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
