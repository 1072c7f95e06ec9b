import { expect, test } from 'vitest';
import { chosenExits } from '../../../src/store/desk/chosenExits';
import type { LoggedEvent } from '../../../src/store/book';
import { exampleWith } from '../../plan/drafts';
import { put, sold } from '../../core/book/events';

const P = put(400, '2026-12-18');
const plan = (id: string, takeProfitShare: string, tickClass = '') => ({
  id,
  draft: exampleWith({ takeProfitShare, tickClass }),
});
const fill = (of: string, rest: Partial<LoggedEvent> = {}): LoggedEvent =>
  ({ ...sold('2026-11-02', P, 5), plan: of, ...rest }) as LoggedEvent;

test('the exit of a put is the one chosen in the plan that it was sold from', () => {
  const plans = [
    plan('one', '75%'),
    plan('two', ''),
    plan('three', '30%'),
    plan('four', '', 'allPenny'),
  ];
  const of = (...events: readonly LoggedEvent[]) => chosenExits(events, plans, '2026-11-28');
  expect(of(fill('one'))).toEqual({
    'U1 ACME-2026-12-18-P400000': { share: 0.75, tickClass: null },
  });
  expect(of(fill('one'), fill('three'))).toEqual({
    'U1 ACME-2026-12-18-P400000': { share: 0.3, tickClass: null },
  });
  expect(of(fill('four'))).toEqual({
    'U1 ACME-2026-12-18-P400000': { share: null, tickClass: 'allPenny' },
  });
  expect(of(fill('two'), fill('none'), sold('2026-11-02', P, 5) as LoggedEvent)).toEqual({});
});

test('the exit of a put stays its own after a split of the stock', () => {
  const split = {
    id: 's',
    account: 'U1',
    date: '2026-11-10',
    kind: 'split',
    symbol: 'ACME',
    ratio: 4,
  } as LoggedEvent;
  const events = [fill('one'), split];
  const plans = [plan('one', '75%')];
  expect(chosenExits(events, plans, '2026-11-28')).toEqual({
    'U1 ACME-2026-12-18-P100000': { share: 0.75, tickClass: null },
  });
  expect(chosenExits(events, plans, '2026-11-09')).toEqual({
    'U1 ACME-2026-12-18-P400000': { share: 0.75, tickClass: null },
  });
});
