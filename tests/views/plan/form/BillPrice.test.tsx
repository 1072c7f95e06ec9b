import { act, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { typeField } from '../../../../src/store/typing';
import { field, openPage, retype } from '../planPage';

const openAccount = (user: UserEvent) =>
  user.click(screen.getByText(/^Account:/, { selector: 'summary' }));

const account = () => screen.getByText(/^Account:/, { selector: 'summary' });

describe('a T-bill quoted by its price', () => {
  test('is read in place of a rate, and shows its yield', async () => {
    const user = await openPage();
    expect(account()).toHaveTextContent('T-bill 3.80%');
    await openAccount(user);
    await user.selectOptions(await screen.findByLabelText('The quote is a'), 'price');
    expect(screen.queryByLabelText('T-bill quote')).not.toBeInTheDocument();
    expect(account()).not.toHaveTextContent('3.80%');
    expect(screen.getByRole('main')).toHaveTextContent(
      'T-bills, same days—enter a T-bill quote under Account',
    );
    await retype(user, 'T-bill price per $100', '99.609444');
    expect(field('T-bill price per $100')).toHaveAccessibleDescription(/3\.87% as a yield/);
    expect(screen.getByRole('main')).toHaveTextContent('T-bills, same days3.9%');
    expect(screen.getByRole('main')).not.toHaveTextContent('an example rate');
  });
});

test('quotes by tenor replace the single quote, and the rate is no longer called an example', async () => {
  const user = await openPage();
  expect(screen.getByRole('main')).toHaveTextContent('an example rate');
  await act(async () => typeField('bill8', '4.10'));
  expect(screen.getByRole('main')).not.toHaveTextContent('an example rate');
  await openAccount(user);
  expect(await screen.findByText(/kept in Compare take its place/)).toBeVisible();
});
