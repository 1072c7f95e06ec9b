import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { cboe } from '../../core/chain/dresses';
import { generatedChain } from '../../core/chain/generated';
import { arriveAtStrikes, paste, table, title } from './strikesPage';

/** A chain of 320 puts, in which those without a bid are doubtful. */
const TEXT = cboe(generatedChain({ seed: 5, expirations: 8, strikes: 40, step: 10 }));

const ROW = 38;

/** Scrolls a page that has no layout. */
function scrollTo(top: number) {
  act(() => {
    Object.defineProperty(window, 'scrollY', { value: top, configurable: true });
    window.dispatchEvent(new Event('scroll'));
  });
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn<Element['scrollIntoView']>();
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, -window.scrollY, 0, 0),
  );
  onTestFinished(() => {
    scrollTo(0);
    vi.restoreAllMocks();
  });
});

/** Shows the whole long chain, without any filter. */
async function arriveAtLong() {
  const user = await arriveAtStrikes();
  await paste(user, TEXT);
  await waitFor(() => expect(title()).toHaveTextContent(/fit|fits/));
  await user.selectOptions(screen.getByLabelText('Expiration'), 'all');
  await user.clear(screen.getByLabelText('Annualized return at least'));
  const total = () => Number(ranked.getAttribute('aria-rowcount'));
  const ranked = await table();
  await waitFor(() => expect(total()).toBeGreaterThan(320));
  return { user, ranked, total };
}

const indices = (within_: HTMLElement) =>
  within(within_)
    .getAllByRole('row')
    .map((row) => Number(row.getAttribute('aria-rowindex')))
    .filter((index) => index > 0);

describe('a long table', () => {
  test('renders only the rows in sight, with the place of each in the whole', async () => {
    const { ranked } = await arriveAtLong();
    expect(indices(ranked)[0]).toBe(2);
    expect(indices(ranked).length).toBeLessThan(60);
    scrollTo(100 * ROW);
    await waitFor(() => expect(indices(ranked)).toContain(102));
    expect(indices(ranked)).not.toContain(2);
  });

  test('is moved through with the arrow keys and to its ends, and doubtful puts form a group of their own', async () => {
    const { user, ranked, total } = await arriveAtLong();
    const plans = () => within(ranked).getAllByRole('button', { name: /^Plan the/ });
    const lineOf = () => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex');
    act(() => plans()[0]!.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(lineOf()).toBe('4');
    await user.keyboard('{ArrowUp}{PageDown}');
    expect(lineOf()).toBe('13');
    await user.keyboard('{End}');
    await waitFor(() => expect(lineOf()).toBe(String(total())));
    expect(document.activeElement!.closest('tbody')).toHaveAttribute('data-doubtful');
    await user.keyboard('{Home}');
    await waitFor(() => expect(lineOf()).toBe('2'));
    expect(document.activeElement).toBe(plans()[0]);
  });

  test('keeps the row that has the focus, however far you scroll', async () => {
    const { ranked } = await arriveAtLong();
    const [first] = within(ranked).getAllByRole('button', { name: /^Plan the/ });
    act(() => first!.focus());
    scrollTo(150 * ROW);
    await waitFor(() => expect(indices(ranked)).toContain(152));
    expect(first).toHaveFocus();
  });

  test('is complete on paper', async () => {
    const { ranked, total } = await arriveAtLong();
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(indices(ranked)).toHaveLength(total() - 1);
    act(() => void dispatchEvent(new Event('afterprint')));
    await waitFor(() => expect(indices(ranked).length).toBeLessThan(60));
  });
});
