import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { usePage } from '../../../../src/store/page';
import { likelihood } from '../../../../src/core/pricing/likelihood';
import { percent } from '../../../../src/text/format';
import { Chances } from '../../../../src/views/plan/chances/Chances';
import { impliedOf } from '../../../../src/plan/derived';
import { EXPIRED, NINETY_FIVE, outlookOf } from '../../../plan/outlooks';
import { startPage } from '../../../store/startPage';
import { paragraph, row } from '../planPage';

const TABLE = 'What may become of the put by expiration';

beforeEach(() => startPage());

const show = (texts: object = {}, context?: Parameters<typeof outlookOf>[1]) => {
  render(<Chances plan={outlookOf({ ...NINETY_FIVE, ...texts }, context)} problems={{}} />);
  return screen.getByRole('region', { name: 'Chances' });
};

describe('the chances', () => {
  // Worked example: stock 100, strike 95, premium 2.50, 35 days; the user's own view 25% and 8%.
  test.each([
    ['Volatility, a year', '39.0%', '25.0%'],
    ['Drift, a year, dividends included', '3.9%', '8.0%'],
    ['Chance of assignment: ends below the strike', '34.7%', '23.5%'],
    ['Chance of profit: ends above breakeven, after fees', '73.1%', '85.7%'],
    ['Chance of touching the strike, $95', '68.0%', '48.7%'],
    ['Chance of touching the breakeven, $92.51', '52.9%', '29.6%'],
    ['Expected move, one standard deviation', '$88.62 to $112.84', '$92.55 to $108.05'],
    ['Chance of ending within the expected move', '68.2%', '68.2%'],
    ['Average of the worst 5%, after fees', '−$1,477', '−$683.52'],
    ['Expected result, after fees', '−$0.94', '+$151.61'],
  ])('%s: %s by the premium, %s as expected', (name, byPremium, asExpected) => {
    show({ ownVolatility: '25', ownDrift: '8' });
    expect(row(TABLE, name)).toEqual([byPremium, asExpected]);
  });

  test('without a view of your own leave the second column empty', () => {
    expect(show()).toHaveTextContent(
      'Enter the volatility or the drift you expect to fill the second column.',
    );
    expect(row(TABLE, 'Expected result, after fees')).toEqual(['−$0.94', '—']);
  });

  test('at your own volatility use the T-bill rate as the drift, and say so', () => {
    expect(show({ ownVolatility: '25' })).toHaveTextContent(
      'your volatility, with a drift at that rate',
    );
    expect(row(TABLE, 'Drift, a year, dividends included')).toEqual(['3.9%', '3.9%']);
  });

  test('with your own drift use the premium’s volatility, and say so', () => {
    expect(show({ ownDrift: '-10' })).toHaveTextContent('your drift, at the premium’s volatility');
    expect(row(TABLE, 'Drift, a year, dividends included')).toEqual(['3.9%', '−10.0%']);
    expect(row(TABLE, 'Volatility, a year')).toEqual(['39.0%', '39.0%']);
  });

  test('without a T-bill quote assume a stock that does not drift, and say so', () => {
    expect(show({ billQuote: '' })).toHaveTextContent('as there is no T-bill quote');
    expect(row(TABLE, 'Drift, a year, dividends included')).toEqual(['0.0%', '—']);
  });

  test('leave the second column empty for a view that cannot be read', () => {
    const card = show({ ownVolatility: '600', ownDrift: '8' });
    expect(card).toHaveTextContent('The second column waits for: Volatility you expect.');
    expect(row(TABLE, 'Chance of assignment: ends below the strike')[1]).toBe('—');
  });

  test('count a level as touched at the price of each day if a dividend is ahead', () => {
    const texts = { dividend: '3', exDividend: '2026-12-08', ownVolatility: '25' };
    show(texts);
    const plan = outlookOf({ ...NINETY_FIVE, ...texts });
    const touched = (volatility: number) =>
      likelihood({
        option: { strike: 95, years: 35 / 365 },
        market: { ...impliedOf(plan)!.market, volatility },
        breakeven: plan.analysis.breakeven,
      }).touchStrike;
    expect(row(TABLE, 'Chance of touching the strike, $95')).toEqual([
      percent(touched(impliedOf(plan)!.market.volatility)),
      percent(touched(0.25)),
    ]);
  });

  test.each([
    ['90', 'already below', '12'],
    ['95', 'already there', '5'],
  ])('with the stock at %s call the strike %s', (spot, words, premium) => {
    show({ spot, premium, ownVolatility: '25' });
    expect(row(TABLE, 'Chance of touching the strike, $95')).toEqual([words, words]);
  });

  test('on the last day assume a stock with no time left to drift', () => {
    const card = show({ days: '0', spot: '95.1', premium: '0.5', ownVolatility: '25' });
    expect(card).toHaveTextContent('a stock that has no time left to drift.');
    expect(card).toHaveTextContent('As you expect: your volatility.');
    expect(row(TABLE, 'Drift, a year, dividends included')).toEqual(['—', '—']);
  });

  test('include no touch of the breakeven if fees take the premium', () => {
    show({ premium: '0.01', spot: '96', ownVolatility: '25' });
    expect(row(TABLE, 'Chance of touching the breakeven: fees leave none')).toEqual(['—', '—']);
  });

  test('have their recipes one click away', async () => {
    show();
    await userEvent.click(screen.getByText('How these are worked out'));
    expect(
      await screen.findByText(/^\$95\.00 until expiration: by the premium 68\.0%/),
    ).toBeVisible();
    expect(screen.getByText(paragraph('by the premium $248.93 − $249.87 = −$0.94'))).toBeVisible();
  });
});

describe('the text on the chances', () => {
  test('says that a fairly priced put leaves nothing on average, and that time decay is not an edge', () => {
    const card = show();
    expect(card).toHaveTextContent(
      'a fairly priced put leaves nothing on average: here −$0.94 of the $248.93 kept, after fees',
    );
    expect(card).toHaveTextContent('moves less than the 39.0% the premium implies');
    expect(card).toHaveTextContent('Time decay is not an edge');
    expect(card).toHaveTextContent('A stock that moves more brings a loss on average.');
  });

  test('does not compare the average with a premium that fees take', () => {
    expect(show({ premium: '0.01', spot: '96' })).toHaveTextContent(
      /here −\$\d+\.\d\d, since fees take the premium, after fees\./,
    );
  });

  test('tells delta apart from the chance of assignment, with both numbers', () => {
    expect(show()).toHaveTextContent(
      /each share sold moves like 0\.30 .* N\(−d2\), 34\.7%, is the chance/,
    );
  });

  test('calls an expected result from your own view an opinion', () => {
    expect(show({ ownVolatility: '25' })).toHaveTextContent(
      /the put leaves \+\$\d+\.\d\d on average, after fees: that follows from your opinion/,
    );
  });
});

describe('without a volatility in the premium', () => {
  const noVolatility = { premium: '0', volatility: '30' };

  test('your own view still has its column', () => {
    expect(show({ ...noVolatility, ownVolatility: '25' })).toHaveTextContent(
      'By the premium: nothing, since no volatility explains it.',
    );
    expect(row(TABLE, 'Chance of assignment: ends below the strike')).toEqual(['—', '25.1%']);
  });

  test('the card says what is missing', () => {
    expect(show({ premium: '0' })).toHaveTextContent('No volatility explains this premium');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});

test.each([
  ['Enter the stock price to see the chances.', { spot: '' }, undefined],
  ['At expiration no time is left to price', { days: '0', ownVolatility: '25' }, EXPIRED],
])('without chances the card says why, and keeps its fields: “%s”', (reason, texts, context) => {
  expect(show(texts, context)).toHaveTextContent(reason);
  expect(screen.getByLabelText('Volatility you expect')).toBeVisible();
  expect(screen.getByLabelText('Drift you expect')).toBeVisible();
});

test('what you expect is typed into the card and becomes part of the trade', async () => {
  show();
  await userEvent.type(screen.getByLabelText('Volatility you expect'), '25');
  await userEvent.type(screen.getByLabelText('Drift you expect'), '-8{Tab}');
  expect(usePage.getState().work.draft).toMatchObject({ ownVolatility: '25.0', ownDrift: '-8.0' });
});
