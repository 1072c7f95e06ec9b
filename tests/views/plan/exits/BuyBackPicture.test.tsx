import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BuyBackPicture } from '../../../../src/views/plan/exits/BuyBackPicture';
import { outlookOf } from '../../../plan/outlooks';

const draw = (texts: object = {}) => {
  const { container } = render(<BuyBackPicture plan={outlookOf(texts)} />);
  return [...container.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
};

test('the buy-back picture draws both stock prices and the part in which closing pays', () => {
  const paths = draw();
  expect(paths).toHaveLength(3);
  expect(paths.every((path) => /^M\d/.test(path))).toBe(true);
  expect(screen.getByRole('figure')).toHaveAccessibleName(/^What it costs to buy back from today/);
});

test('the buy-back picture leaves out a stock price that stays above it to the end', () => {
  const paths = draw({ strike: '385' });
  expect(paths).toHaveLength(2);
  expect(paths.every((path) => /^M\d/.test(path))).toBe(true);
});

test('the buy-back picture asks for a missing stock price, and is not shown with one day left', () => {
  draw({ spot: '' });
  expect(screen.getByText('Enter the stock price to see what buying back costs.')).toBeVisible();
  draw({ days: '1' });
  expect(screen.queryByRole('figure')).not.toBeInTheDocument();
});
