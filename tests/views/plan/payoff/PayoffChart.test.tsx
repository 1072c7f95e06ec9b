import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import Payoff from '../../../../src/views/plan/payoff/Payoff';
import type { Texts } from '../../../plan/drafts';
import { openCard } from '../planCard';
import { paragraph } from '../planPage';

const openPayoff = (texts?: Texts) =>
  openCard((plan, problems) => <Payoff plan={plan} problems={problems} />, texts);

const price = (name = 'Stock price at expiration') => screen.getByRole('slider', { name });

/** A label in the drawing, on one line or on several. */
const word = (words: string | RegExp) => screen.getByText(words, { selector: 'text, tspan' });

test('the payoff chart is read out in words at any price, on both days', async () => {
  await openPayoff();
  fireEvent.change(price(), { target: { value: '340' } });
  expect(price()).toHaveAttribute(
    'aria-valuetext',
    expect.stringMatching(
      /^At \$340\.00: loss of \$1,961, 5\.37% of the cash\. Today: loss of \$[\d,.]+, [\d.]+% of the cash$/,
    ),
  );
  expect(screen.getByText(paragraph(/^Today at \$340: −\$.*, on Dec 27 −\$1,961$/))).toBeVisible();
});

test('the payoff chart says how far the loss continues below its lower edge, and what the chosen fall costs', async () => {
  await openPayoff();
  expect(word(/−\$35,961/)).toBeInTheDocument();
  expect(word(/^\+\$539/)).toBeInTheDocument();
  expect(word(/−\$5,161/)).toBeInTheDocument();
});

test('the payoff chart shows only the payoff without a stock price', async () => {
  await openPayoff({ spot: '' });
  expect(price()).toHaveAttribute('aria-valuetext', expect.not.stringContaining('Today'));
  expect(screen.getByText(paragraph('On Dec 27 at $365: +$539'))).toBeVisible();
  expect(screen.queryByText(/expected move/)).not.toBeInTheDocument();
});

test('the payoff chart of an index speaks of the index price', async () => {
  await openPayoff({ stock: 'SPX', spot: '6800', strike: '6500', premium: '60' });
  expect(price('Index price at expiration')).toBeVisible();
});

test('the payoff chart of a put whose fees take the premium shows a loss throughout', async () => {
  await openPayoff({ premium: '0' });
  expect(word(/^−\$\d\.\d\d at most$/)).toBeInTheDocument();
  expect(screen.queryByText(/^Breakeven/)).not.toBeInTheDocument();
});
