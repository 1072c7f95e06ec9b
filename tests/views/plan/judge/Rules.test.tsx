import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { usePage } from '../../../../src/store/page';
import { putOnPage } from '../../../../src/store/typing';
import Checklist from '../../../../src/views/plan/checklist/Checklist';
import { Rules } from '../../../../src/views/plan/judge/Rules';
import { placementWith, workWith } from '../../../plan/drafts';
import { openCard } from '../planCard';
import { field, retype } from '../planPage';

const openRules = () => openCard((plan, problems) => <Rules plan={plan} problems={problems} />);

const card = () => screen.getByRole('region', { name: 'Your rules' });

/** A rule with its verdict, by the words that only it asks. */
const rule = (asks: string) => screen.getByText(asks, { exact: false }).closest('li');

async function editRules(user: Awaited<ReturnType<typeof openRules>>) {
  await user.click(screen.getByRole('button', { name: 'Edit rules' }));
  await screen.findByLabelText('Most days');
}

describe('rules', () => {
  test('say pass, warns, fails or what is missing, in words', async () => {
    await openRules();
    expect(rule('30 to 45 days')).toHaveTextContent('Pass: 30 to 45 days 37');
    expect(rule('Bid–ask under')).toHaveTextContent(
      'Unanswered: Bid–ask under $0.05 enter bid and ask',
    );
  });

  test('follow thresholds the user edits', async () => {
    const user = await openRules();
    await editRules(user);
    await retype(user, 'Most days', '36');
    expect(rule('30 to 36 days')).toHaveTextContent('Warns');
  });

  test('of a placed plan stay those it was placed by, and edits are said to be for the next', async () => {
    const user = await openRules();
    act(() => putOnPage(workWith({}, { placement: placementWith() })));
    await editRules(user);
    expect(card()).toHaveTextContent('What changes here counts for the next one');
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

  test('take a yes or no where only the user knows', async () => {
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
