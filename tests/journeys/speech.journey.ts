import type { Locator, Page } from '@playwright/test';
import { CHAIN } from './chain';
import { expect } from './journey';
import { field, fold, message, openPlan, savedList, test } from './plan';

/** How often each live region of the page has changed its text. */
const countSaid = (page: Page) =>
  page.evaluateHandle(() => {
    const said = new Map<Element, string>();
    const times: Record<string, number> = {};
    const look = (isFirst: boolean) => {
      const live = 'output, [role=status], [role=alert], [aria-live]';
      for (const region of document.querySelectorAll(live)) {
        const words = region.textContent;
        if (said.get(region) === words) continue;
        said.set(region, words);
        const name = region.ariaLabel ?? `${region.tagName} ${region.className}`;
        if (!isFirst && words !== '') times[name] = (times[name] ?? 0) + 1;
      }
    };
    look(true);
    new MutationObserver(() => look(false)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return times;
  });

/** Types as people do, over existing text, without a pause. */
async function typeIn(at: Locator, text: string) {
  await at.focus();
  await at.press('ControlOrMeta+a');
  // In the page, where a busy machine delays keys and pauses alike: a driver's keys may come a pause apart.
  await at.evaluate(async (element, letters) => {
    const input = element as HTMLInputElement;
    for (const letter of letters) {
      input.setRangeText(letter, input.selectionStart!, input.selectionEnd!, 'end');
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // oxlint-disable-next-line no-await-in-loop -- one letter after the other
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, text);
}

/** The places in order, with a field of each, what is typed, and what reports it. */
const FIELDS = [
  ['Plan', 'Strike', '345.25', 'Result'],
  ['Compare', 'If the stock falls by', '12.5', 'Result'],
  ['Order', 'Premium', '12.75', 'Result'],
  ['Strikes', 'Annualized return at least', '12.5', 'Result'],
  ['Strikes', 'Return you want', '12.5', 'Answer'],
  ['Trades', 'What happened', 'sto 2 KO 67.5p 15jan27 .62', 'Read back'],
] as const;

test('the result of typing is read out once typing pauses, not at each key', async ({ page }) => {
  await openPlan(page);
  for (const [place, name, text, region] of FIELDS) {
    await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click();
    const door = field(page, 'Option chain');
    if (place === 'Strikes') await door.or(field(page, name)).first().waitFor();
    if (await door.isVisible()) {
      await door.fill(CHAIN);
      await page.getByRole('button', { name: 'Read this text' }).click();
    }
    if (place === 'Compare') await fold(page, 'At other falls').click();
    const typed = field(page, name).first();
    const status = page.getByRole('status', { name: region });
    await expect(typed).toBeVisible();
    // A busy machine may pause by itself: then the typing is repeated.
    await expect(async () => {
      await page.waitForTimeout(1000); // all that came before has been said
      const said = await countSaid(page);
      await typeIn(typed, text);
      await expect(status).not.toBeEmpty();
      await page.waitForTimeout(1500);
      expect(await said.jsonValue(), name).toEqual({ [region]: 1 });
    }).toPass({ timeout: 40_000 });
  }
});

test('an element removed by its own button leaves the focus where you can go on', async ({
  page,
}) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();
  const link = (name: string) => page.getByRole('link', { name, exact: true }).first();
  const inDialog = (name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true });
  const undo = message(page).getByRole('button', { name: 'Undo' });
  const heading = page.getByRole('heading', { level: 1 });
  /** Presses it by keyboard, and checks what then has the focus. */
  const press = async (at: Locator, then: Locator) => {
    await at.focus();
    await page.keyboard.press('Enter');
    await expect(then).toBeFocused();
    await page.waitForTimeout(100); // and stays there
    await expect(then).toBeFocused();
  };
  await openPlan(page);

  await test.step('on Plan and in its lists', async () => {
    await press(button('Save plan'), page.getByLabel('Name'));
    await press(inDialog('Save'), button('Save plan'));
    await press(button('Dismiss message'), button('Save plan'));
    await press(button('Saved plans (1)'), inDialog('Close'));
    await press(savedList(page).getByRole('button', { name: /^Delete/ }), savedList(page));
    await press(undo, savedList(page));
    await press(savedList(page).locator('tbody th button'), heading);
    await press(button('Edit rules'), button('Done'));
    await press(button('Clear'), button('Clear'));
  });

  await test.step('on Strikes, where a chain that was read replaces its field', async () => {
    await press(link('Strikes'), link('Strikes'));
    await field(page, 'Option chain').fill('Strike\tPreis A\tPreis B\n365\t5.40\t5.50');
    await press(button('Read this text'), heading);
    await press(button('Do not read it'), heading);
    await field(page, 'Option chain').fill(CHAIN);
    await press(button('Read this text'), heading);
  });

  await test.step('in Trades, where what is finished disappears', async () => {
    await press(link('Trades'), link('Trades'));
    await press(button('Show the example book'), heading);
    await press(button('Expired: PFE 26 put ×3'), page.getByRole('heading', { name: 'Needs you' }));
    await press(
      button('Record the close: MU 660 put'),
      page.getByRole('dialog').locator('input').first(),
    );
    await press(inDialog('Cancel'), button('Record the close: MU 660 put'));
    await press(link('Log'), link('Log'));
    const edit = page.getByRole('button', { name: /^Edit: / }).first();
    await press(edit, page.getByLabel('Change it to'));
    await press(button('Save'), edit);
    await press(
      page.getByRole('button', { name: /^Delete: / }).first(),
      page.getByRole('heading', { name: 'Log' }),
    );
    await press(button('Remove the example'), heading);
    await press(link('Read a statement'), heading);
    await page.getByLabel('Or paste a statement').fill('%PDF-1.7');
    await press(button('Read this text'), button('Read this text')); // refused, it stays
  });
});
