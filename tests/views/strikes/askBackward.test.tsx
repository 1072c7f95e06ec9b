import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { usePage } from '../../../src/store/page';
import { arriveAtStrikes, chainText, paste } from './strikesPage';

const CHAIN = chainText(
  '2026-12-24 Put 355 3.20 3.30 900',
  '2026-12-24 Put 360 4.20 4.30 900',
  '2026-12-24 Put 365 5.40 5.50 900',
  '2027-02-19 Put 340 5.00 5.10 900',
);

const question = async () => within(await screen.findByRole('region', { name: 'Ask backward' }));

test('a question asked backward is answered, or says which number rules out an answer', async () => {
  const user = await arriveAtStrikes();
  await paste(user, CHAIN);
  const asked = await question();
  expect(asked.getByText('None does.').parentElement).toHaveTextContent(
    /Nearest: the 360 put of Dec 24 pays 12\.5% a year at 2\d%; .* allow a chance of assignment of/,
  );
  await user.clear(asked.getByLabelText('Chance you accept'));
  await user.type(asked.getByLabelText('Chance you accept'), '27%');
  expect(asked.getByText('One does.')).toBeVisible();
  await user.tab();
  expect(asked.getByLabelText('Chance you accept')).toHaveValue('27');
  await user.click(asked.getByRole('button', { name: 'Plan it: 360 put, Dec 24' }));
  expect(usePage.getState().work.draft.strike).toBe('360.00');
});

test('a number in the question is stepped with the arrow keys, and a mistake in it is named', async () => {
  const user = await arriveAtStrikes();
  await paste(user, CHAIN);
  const asked = await question();
  const days = asked.getByLabelText('Most days');
  await user.type(days, '{ArrowUp}');
  await waitFor(() => expect(days).toHaveValue('51'));
  await user.type(days, '{Shift>}{ArrowUp}{/Shift}');
  await waitFor(() => expect(days).toHaveValue('61'));
  const wanted = asked.getByLabelText('Return you want');
  await user.clear(wanted);
  await user.type(wanted, '12{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(wanted).toHaveValue('12.1'));
  await user.type(days, 'x');
  await waitFor(() =>
    expect(asked.getByRole('alert')).toHaveTextContent('Most days must be a number, like 50'),
  );
});
