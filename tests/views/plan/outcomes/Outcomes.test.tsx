import { expect, test } from 'vitest';
import { Outcomes } from '../../../../src/views/plan/outcomes/Outcomes';
import { openCard } from '../planCard';
import { field, row } from '../planPage';

const TABLE = 'What the trade makes or loses at expiration';

test('the outcomes end with the stock at zero, and include a price of your own', async () => {
  const user = await openCard((plan, problems) => (
    <Outcomes plan={plan} problem={problems.ownPrice} />
  ));
  expect(row(TABLE, 'Down 20%')).toEqual(['$308.00', '−$5,161', '−14.14%']);
  expect(row(TABLE, 'To zero')).toEqual(['$0.00', '−$35,961', '−98.52%']);
  await user.type(field('Your own price'), '350');
  expect(row(TABLE, 'Your own price')).toEqual(['$350.00', '−$961.07', '−2.63%']);
});
