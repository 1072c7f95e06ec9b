import { expect, test } from 'vitest';
import { exitShares } from '../../../src/store/desk/exitShares';
import type { LoggedEvent } from '../../../src/store/book';
import { exampleWith } from '../../plan/drafts';
import { put, sold } from '../../core/book/events';

const P = put(400, '2026-12-18');
const plan = (id: string, takeProfitShare: string) => ({
  id,
  draft: exampleWith({ takeProfitShare }),
});
const fill = (of: string, rest: Partial<LoggedEvent> = {}): LoggedEvent =>
  ({ ...sold('2026-11-02', P, 5), plan: of, ...rest }) as LoggedEvent;

test('the exit of a put is the one chosen in the plan that it was sold from', () => {
  const plans = [plan('one', '75%'), plan('two', ''), plan('three', '30%')];
  const of = (...events: readonly LoggedEvent[]) => exitShares(events, plans, '2026-11-28');
  expect(of(fill('one'))).toEqual({ 'U1 ACME-2026-12-18-P400000': 0.75 });
  expect(of(fill('one'), fill('three'))).toEqual({ 'U1 ACME-2026-12-18-P400000': 0.3 });
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
  expect(exitShares(events, plans, '2026-11-28')).toEqual({ 'U1 ACME-2026-12-18-P100000': 0.75 });
  expect(exitShares(events, plans, '2026-11-09')).toEqual({ 'U1 ACME-2026-12-18-P400000': 0.75 });
});
