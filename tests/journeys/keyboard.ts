import { expect, type Locator, type Page } from '@playwright/test';

/** Most tab stops before something counts as out of reach. */
const PATIENCE = 130;

/** The key that leads from the focused element to another by the shorter way. */
const wayTo = (target: Element) => {
  const here = document.activeElement ?? document.body;
  const comesLater = here.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
  return comesLater ? 'Tab' : 'Shift+Tab';
};

/** Whether an element has the focus; null if it has left the page and another may have replaced it. */
const hasFocus = (target: Element) =>
  target.isConnected ? document.activeElement === target : null;

/** Whether the focused element has a visible focus and is not covered. */
const isShown = (target: Locator) =>
  target.evaluate((element) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const looksLike = [element, label, element.parentElement, element.parentElement?.parentElement];
    // An element drawn after it may be the larger part of what receives a click.
    const looks = [
      ...looksLike.flatMap((each) => (each ? [getComputedStyle(each)] : [])),
      getComputedStyle(element, '::after'),
    ];
    const ringed = looks.some(
      ({ outlineStyle, outlineWidth }) =>
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    );
    const { left, top, width, height } = (
      label?.contains(element) ? label : element
    ).getBoundingClientRect();
    const onTop = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
    const inSight = [element, label].some((candidate) => candidate?.contains(onTop));
    return { ringed, inSight };
  });

/** A person with only a keyboard. */
export function keyboardOf(page: Page) {
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
  };

  /** Tabs to an element, which must then have a visible focus. */
  const reach = async (target: Locator) => {
    await expect(target).toHaveCount(1);
    // Looked up once: searching by role again at every stop takes longer than the way itself.
    let element = await target.elementHandle();
    const isReached = async () => {
      const focused = await element.evaluate(hasFocus);
      if (focused !== null) return focused;
      element = await target.elementHandle();
      return element.evaluate(hasFocus);
    };
    const key = await element.evaluate(wayTo);
    let found = await isReached();
    for (let stops = 0; !found && stops < PATIENCE; stops += 1) {
      await page.keyboard.press(key);
      found = await isReached();
    }
    expect(found, `${PATIENCE} times ${key} reach ${String(target)}`).toBe(true);
    expect(await isShown(target), String(target)).toEqual({ ringed: true, inSight: true });
  };

  /** Presses a button, a link or a summary. */
  const activate = async (target: Locator, key: 'Enter' | 'Space' = 'Enter') => {
    await reach(target);
    await page.keyboard.press(key);
  };

  /** Replaces the text of a field. */
  const enter = async (target: Locator, text: string) => {
    await reach(target);
    if ((await target.getAttribute('type')) !== 'date') await press('ControlOrMeta+a');
    await page.keyboard.type(text);
  };

  /** Chooses a radio button with the arrow keys, from the chosen one. */
  const choose = async (group: Locator, option: string) => {
    const wanted = group.getByRole('radio', { name: option });
    const chosen = group.getByRole('radio', { checked: true });
    await reach((await chosen.count()) > 0 ? chosen : group.getByRole('radio').first());
    for (let i = 0; i < 4 && !(await wanted.isChecked()); i += 1) await press('ArrowRight');
    await expect(wanted).toBeChecked();
    await expect(wanted).toBeFocused();
  };

  return {
    press,
    reach,
    activate,
    enter,
    choose,
    type: (text: string) => page.keyboard.type(text),
  };
}
