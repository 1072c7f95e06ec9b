import { beforeEach, describe, expect, test } from 'vitest';
import { hideRow, moveRow, showRow } from '../../../src/store/arrangeRows';
import { STRATEGIES } from '../../../src/core/strategies/compareStrategies';
import { arranged } from '../../../src/plan/compare/arrangement';
import { usePage } from '../../../src/store/page';
import { DEFAULT_SETTINGS } from '../../../src/store/settings';
import { outlookOf } from '../outlooks';
import { startPage } from '../../store/startPage';
import { comparisonOf } from '../../../src/plan/derived';

beforeEach(() => startPage());

const LIST = STRATEGIES.map(({ kind }) => kind);

/** The rows of the worked example with every strategy, as they are arranged now. */
function now() {
  const { results } = comparisonOf(outlookOf({ accountValue: '120000' }))!;
  const { shown, hidden } = arranged(results, usePage.getState().settings.compare);
  return { shown: shown.map(({ kind }) => kind), hidden: hidden.map(({ kind }) => kind) };
}

describe('the rows of the comparison', () => {
  test('stand as the list has them until they are moved', () => {
    expect(now()).toEqual({ shown: LIST, hidden: [] });
  });

  test('go up and down past a neighbor', () => {
    moveRow('coveredCall', 'bullPutSpread');
    expect(now().shown.slice(6, 8)).toEqual(['coveredCall', 'bullPutSpread']);
    moveRow('coveredCall', 'bullPutSpread');
    expect(now().shown).toEqual(LIST);
    moveRow('cashSecuredPut', 'putWithBills');
    expect(now().shown.slice(0, 2)).toEqual(['putWithBills', 'cashSecuredPut']);
  });

  test('go past those hidden between them and their neighbor', () => {
    hideRow('stock');
    moveRow('bills', 'shortStraddle');
    expect(now().shown.slice(-2)).toEqual(['bills', 'shortStraddle']);
  });

  test('are hidden, and come back where they were', () => {
    hideRow('coveredCall');
    hideRow('coveredCall');
    expect(now()).toEqual({
      shown: LIST.filter((kind) => kind !== 'coveredCall'),
      hidden: ['coveredCall'],
    });
    showRow('coveredCall');
    expect(now()).toEqual({ shown: LIST, hidden: [] });
  });

  test('of a list that no longer knows a strategy, or did not know it yet, are all there', () => {
    usePage.setState({
      settings: {
        ...DEFAULT_SETTINGS,
        compare: { first: ['ironCondor', 'bills'], hidden: ['collar'] },
      },
    });
    expect(now()).toEqual({
      shown: ['bills', ...LIST.filter((kind) => kind !== 'bills')],
      hidden: [],
    });
  });
});
