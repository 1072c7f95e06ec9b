import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../../src/store/page';
import { putOnPage } from '../../../../src/store/typing';
import Checklist from '../../../../src/views/plan/checklist/Checklist';
import { Rules } from '../../../../src/views/plan/judge/Rules';
import { placementWith, workWith, type Texts } from '../../../plan/drafts';
import { openCard } from '../planCard';
import { field, retype } from '../planPage';

const openRules = (texts?: Texts) =>
  openCard((plan, problems) => <Rules plan={plan} problems={problems} />, texts);

const card = () => screen.getByRole('region', { name: 'Your rules' });

/** A rule with its verdict, found by words that only this rule has. */
const rule = (asks: string) => screen.getByText(asks, { exact: false }).closest('li');

async function editRules(user: Awaited<ReturnType<typeof openRules>>) {
  await user.click(screen.getByRole('button', { name: 'Edit rules' }));
  await screen.findByLabelText('Most days');
}

const heading = () => screen.queryByRole('heading', { level: 3 })?.textContent;

/** Longer than the pause after typing. */
const fewMoments = () => new Promise<void>((passed) => setTimeout(passed, 400));

const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('what to answer next', () => {
  test('is what settles most: three answers that five rules wait for', async () => {
    await openRules();
    expect(heading()).toBe('The next three answers settle 5 of the 11');
    const list = screen.getByRole('heading', { level: 3 }).nextElementSibling as HTMLElement;
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^Cash for this put\s?covers the strike; 10% beyond it/),
      expect.stringMatching(/^Bid and ask\s?under \$0\.05 apart; your limit in between/),
      expect.stringMatching(/^Next earnings date\s?none before Dec 27/),
    ]);
    expect(screen.getByText('6 more unanswered')).toBeVisible();
  });

  test('is answered in place, and makes room once its field is left', async () => {
    const user = await openRules();
    await user.type(field('Cash for this put'), '40,150');
    expect(card()).toHaveTextContent(
      '✓ Pass: Cash covers the strike✓ Pass: 10% cash beyond the strike',
    );
    expect(heading()).toBe('The next three answers settle 5 of the 11');
    expect(field('Cash for this put')).toHaveFocus();
    expect(field('Cash for this put')).toHaveValue('40,150');
    await user.click(screen.getByText('Your rules'));
    await waitFor(() =>
      expect(screen.queryByLabelText('Cash for this put')).not.toBeInTheDocument(),
    );
    expect(heading()).toBe('The next three answers settle 4 of the 9');
    expect(rule('Cash covers the strike')).toHaveTextContent(
      'Pass: Cash covers the strike 110% of it',
    );
  });

  test('keeps its place while half of it is answered, and while you move to the other half', async () => {
    const user = await openRules();
    await user.type(field('Bid'), '5.40');
    await user.tab();
    expect(field('Ask')).toHaveFocus();
    await user.type(field('Ask'), '5.44');
    expect(card()).toHaveTextContent(
      '✓ Pass: Bid–ask under $0.05✓ Pass: Limit from bid to ask, on a price step',
    );
    expect(field('Bid')).toHaveValue('5.40');
    await user.tab();
    expect(field('Next earnings date')).toHaveFocus();
    expect(field('Bid')).toBeInTheDocument();
    await user.click(screen.getByText('Your rules'));
    await waitFor(() => expect(screen.queryByLabelText('Bid')).not.toBeInTheDocument());
  });

  test('keeps its place while it is answered, and a rule that fails by it comes first once it is left', async () => {
    const user = await openRules();
    const before = lines();
    await user.type(field('Cash for this put'), '20000');
    await act(fewMoments);
    expect(lines().map((line) => line.slice(0, 12))).toEqual([
      before[0]!.slice(0, 12),
      '✕ Fails: Cas',
      ...before.slice(2).map((line) => line.slice(0, 12)),
    ]);
    await user.click(screen.getByText('Your rules'));
    await waitFor(() =>
      expect(lines()[0]).toBe(
        '✕Fails: Cash covers the strike 54.79% of it; $36,500 in cash passes',
      ),
    );
  });

  test('is asked only in the form once its fold there is open', async () => {
    await openRules();
    act(() => usePage.setState({ unfolded: ['Market'] }));
    expect(screen.queryByLabelText('Bid')).not.toBeInTheDocument();
    expect(screen.queryByLabelText('Next earnings date')).not.toBeInTheDocument();
    expect(field('Cash for this put')).toBeVisible();
    expect(lines()).toContain('?Unanswered: Bid–ask under $0.05 enter bid and ask');
    act(() => usePage.setState({ unfolded: [] }));
    expect(field('Bid')).toBeVisible();
  });

  test('says what is wrong with a text that cannot be read', async () => {
    const user = await openRules();
    await user.type(field('Cash for this put'), '12,34');
    await user.tab();
    expect(field('Cash for this put')).toHaveAccessibleDescription(/Use 12\.34 or 1,234/);
  });

  test('disappears once everything is answered', async () => {
    await openRules(ANSWERED);
    expect(heading()).toBeUndefined();
    expect(screen.getByText('1 unanswered')).toBeVisible();
    expect(lines()).toContain(
      '?Unanswered: Take-profit order in place tick it in the checklist after the fill',
    );
  });
});

/** Answers to everything that the worked example leaves open. */
const ANSWERED = {
  cash: '45000',
  bid: '5.38',
  ask: '5.42',
  openInterest: '900',
  earnings: '2027-02-05',
  exDividend: '2027-03-05',
  accountValue: '300000',
  owns: 'yes',
  privateCapital: 'yes',
} as const;

describe('rules', () => {
  test('that fail or warn come first, with what would pass; those that pass are folded', async () => {
    await openRules({ accountValue: '60000' });
    const [fails, warns] = lines();
    expect(fails).toBe('✕Fails: At most 20% of the account 60.83%; an account of $182,500 passes');
    expect(warns).toBe(
      '!Warns: Strike 2% to 5% below the stock 5.2%; a strike from $365.75 to $377.30 passes',
    );
    expect(screen.getByText('5 pass').closest('details')).not.toHaveAttribute('open');
    expect(rule('30 to 45 days')).toHaveTextContent('Pass: 30 to 45 days 37');
    expect(screen.getByText('5 pass').closest('details')).toContainElement(rule('30 to 45 days'));
  });

  test('follow thresholds the user edits', async () => {
    const user = await openRules();
    await editRules(user);
    await retype(user, 'Most days', '36');
    expect(rule('30 to 36 days')).toHaveTextContent('Warns');
  });

  test('of a placed plan stay as they were, and edits are said to apply to the next plan', async () => {
    const user = await openRules();
    act(() => putOnPage(workWith({}, { placement: placementWith() })));
    await editRules(user);
    expect(card()).toHaveTextContent('Changes here apply to the next one');
    await retype(user, 'Most days', '36');
    expect(usePage.getState().settings.rules.maxDays).toBe(36);
    expect(rule('30 to 45 days')).toHaveTextContent('Pass');
  });

  test('let the user say how old a quote may be', async () => {
    const user = await openRules();
    await editRules(user);
    expect(field('Oldest quote, minutes')).toHaveValue('15');
    await retype(user, 'Oldest quote, minutes', '5');
    expect(usePage.getState().settings.rules.quoteMaxMinutes).toBe(5);
  });

  test('take a yes or no if only the user knows', async () => {
    const user = await openRules();
    await user.click(screen.getAllByRole('radio', { name: 'No' })[0]!);
    expect(card()).toHaveTextContent('Fails: I would own GOOGL at $365');
  });
});

test('the checklist keeps a tick, and judges what the figures can tell', async () => {
  const user = await openCard((plan, problems) => (
    <>
      <Rules plan={plan} problems={problems} />
      <Checklist plan={plan} />
    </>
  ));
  const line = screen.getByRole('checkbox', { name: 'Buy to close at 2.70 GTC in place' });
  await user.click(line);
  expect(line).toBeChecked();
  expect(card()).toHaveTextContent('Pass: Take-profit order in place');
  expect(screen.getByRole('region', { name: 'First-trade checklist' })).toHaveTextContent(
    'Pass: 30 to 45 days 37',
  );
});
