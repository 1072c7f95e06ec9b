import { expect, test } from 'vitest';
import { SameCash } from '../../../../src/views/plan/judge/SameCash';
import { openCard } from '../planCard';
import { retype, row } from '../planPage';

test('the naked put loses the same dollars on less capital', async () => {
  const user = await openCard((plan, problems) => <SameCash plan={plan} problem={problems.fall} />);
  await retype(user, 'If the stock falls by', '30');
  const table = 'Other uses of $36,500 for 37 days';
  expect(row(table, 'Cash-secured put')[2]).toBe('−$9,011');
  expect(row(table, 'Naked put, on Reg-T margin of $6,240')[2]).toBe('−$9,011');
});
