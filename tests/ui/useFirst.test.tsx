import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { useFirst } from '../../src/ui/useFirst';

function List({ length }: { readonly length: number }) {
  const { shown, rest } = useFirst(Array.from({ length }, (_, at) => at));
  return (
    <>
      <ul>
        {shown.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
      {rest}
    </>
  );
}

const rows = () => screen.getAllByRole('listitem').length;

test('a long list shows its first rows, says how many there are, and shows more on request', async () => {
  const user = userEvent.setup();
  render(<List length={1020} />);
  expect(rows()).toBe(50);
  expect(screen.getByText(/^The first 50 of 1,020 are shown\./)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show 50 more' }));
  expect(rows()).toBe(100);
});

test('a list says how many rows are left if fewer than a full step remain', async () => {
  const user = userEvent.setup();
  render(<List length={53} />);
  await user.click(screen.getByRole('button', { name: 'Show 3 more' }));
  expect(rows()).toBe(53);
  expect(screen.queryByText(/are shown/)).toBeNull();
});

test('a short list is shown whole', () => {
  render(<List length={50} />);
  expect(rows()).toBe(50);
  expect(screen.queryByRole('button')).toBeNull();
});
