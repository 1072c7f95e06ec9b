import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Backward } from '../../../../src/views/plan/judge/Backward';
import { openCard } from '../planCard';
import { retype } from '../planPage';

const card = () => screen.getByRole('region', { name: 'Asked backward' });

test('asked backward: 10% a year needs a premium of 3.75 on its price step', async () => {
  const user = await openCard((plan, problems) => (
    <Backward plan={plan} problem={problems.wantedReturn} />
  ));
  expect(card()).toHaveTextContent(
    'This strike must pay $3.75 for 10% a year, simple, after fees, on the cash, rounded up to a price step',
  );
  await retype(user, 'Wanted annualized return', '20');
  expect(card()).toHaveTextContent(/must pay \$7\.\d\d for 20% a year/);
});
