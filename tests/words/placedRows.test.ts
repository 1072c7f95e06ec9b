import { describe, expect, test } from 'vitest';
import { placedRows } from '../../src/words/placedRows';
import { NEW_ACCOUNT } from '../../src/account/account';
import { typedOn, type Work } from '../../src/draft/work';
import { derivePlan } from '../../src/plan/plan';
import { plannedOf } from '../../src/plan/placedPlan';
import { CONTEXT, givenOf, placementWith, TODAY, workWith, type Texts } from '../plan/drafts';

const FILLED_ON = '2026-11-23';

function placed(texts: Texts = {}): Work {
  const all = { expiration: '2026-12-18', ...texts };
  return workWith(all, { placement: placementWith(all) });
}

const planned = (work: Work) => plannedOf(work, NEW_ACCOUNT, CONTEXT);

/** The plan as filled, as of the day of the fill. */
const filledOf = (work: Work) =>
  derivePlan(givenOf(typedOn(work, NEW_ACCOUNT), FILLED_ON), { ...CONTEXT, clock: null });

const FILL = { fillPrice: '5.50', fillFees: '1.30', fillDate: FILLED_ON };

describe('a placed plan beside its fill', () => {
  test('shows what was planned and what came of it', () => {
    const work = placed(FILL);
    expect(placedRows(planned(work)!, filledOf(work))).toEqual([
      { name: 'Premium', planned: '5.40', filled: '5.50' },
      { name: 'Fees to open', planned: '$1.07', filled: '$1.30' },
      { name: 'Premium kept', planned: '$538.93', filled: '$548.70' },
      { name: 'Annualized return', planned: '19.2%', filled: '21.9%' },
      { name: 'Breakeven', planned: '$359.61', filled: '$359.51' },
      { name: 'Cash to set aside', planned: '$36,500', filled: '$36,500' },
      { name: 'Most you can lose', planned: '$35,961', filled: '$35,951' },
    ]);
  });

  test('counts the plan from the day it was placed: 28 days, not the 25 from the fill', () => {
    const work = placed(FILL);
    expect(planned(work)!.days).toBe(28);
    expect(filledOf(work).days).toBe(25);
    expect(planned(work)!.annualized).toBeCloseTo((538.927636 / 36_500) * (365 / 28), 6);
    expect(filledOf(work).annualized).toBeCloseTo((548.7 / 36_500) * (365 / 25), 12);
  });

  test('shows a dash if a figure has no meaning', () => {
    const work = placed({ expiration: TODAY, premium: '0.01' });
    const rows = placedRows(planned(work)!, planned(work)!);
    const dashes = rows.filter(({ planned: figure }) => figure === '—').map(({ name }) => name);
    expect(dashes).toEqual(['Annualized return', 'Breakeven']);
  });

  test('has nothing to show before it is placed, or if its draft has no figures', () => {
    expect(planned({ ...placed(), placement: null })).toBeNull();
    expect(planned(placed({ strike: '' }))).toBeNull();
  });
});
