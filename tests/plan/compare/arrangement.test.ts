import { beforeEach, describe, expect, test } from 'vitest';
import {
  choosePreset,
  hideRow,
  moveRow,
  showRow,
  sortRows,
  togglePlan,
} from '../../../src/store/arrangeRows';
import { STRATEGIES } from '../../../src/core/strategies/compareStrategies';
import { arranged } from '../../../src/plan/compare/arrangement';
import { usePage } from '../../../src/store/page';
import { DEFAULT_SETTINGS } from '../../../src/store/settings';
import { outlookOf } from '../outlooks';
import { startPage } from '../../store/startPage';
import { comparisonOf } from '../../../src/plan/derived';

beforeEach(() => {
  startPage();
  choosePreset('everything');
});

const LIST = STRATEGIES.map(({ kind }) => kind);

/** The rows of the worked example with every strategy, as they are arranged now. */
function now() {
  const { results } = comparisonOf(outlookOf({ accountValue: '120000' }))!;
  const { shown, hidden } = arranged(results, usePage.getState().settings.compare);
  return { shown: shown.map(({ kind }) => kind), hidden: hidden.map(({ kind }) => kind) };
}

describe('the presets', () => {
  test('begin with the three uses of the cash, and the put with its cash in T-bills', () => {
    startPage();
    expect(now().shown).toEqual(['cashSecuredPut', 'putWithBills', 'nakedPut', 'bills']);
  });

  test('include one of trades on margin, with the put and T-bills beside them', () => {
    choosePreset('margin');
    expect(now().shown).toEqual([
      'cashSecuredPut',
      'nakedPut',
      'nakedPutFully',
      'portfolioMargin',
      'bullPutSpread',
      'shortStraddle',
      'bills',
    ]);
  });

  test('show even rows that were hidden, except “everything”, in the chosen order', () => {
    hideRow('nakedPut');
    moveRow('cashSecuredPut', 'putWithBills');
    choosePreset('three');
    expect(now().shown).toEqual(['putWithBills', 'cashSecuredPut', 'nakedPut', 'bills']);
    choosePreset('everything');
    expect(now().hidden).toEqual(['nakedPut']);
  });
});

describe('a click', () => {
  const compare = () => usePage.getState().settings.compare;

  test('on a column head sorts the most first, then the least, then not at all', () => {
    sortRows('income');
    expect(compare().sort).toEqual({ by: 'income', isRising: false });
    sortRows('income');
    expect(compare().sort).toEqual({ by: 'income', isRising: true });
    sortRows('capital');
    expect(compare().sort).toEqual({ by: 'capital', isRising: false });
    sortRows('capital');
    sortRows('capital');
    expect(compare().sort).toBeNull();
  });

  test('on a saved plan adds it as a row, and another removes it', () => {
    togglePlan('one');
    togglePlan('two');
    togglePlan('one');
    expect(compare().plans).toEqual(['two']);
  });
});

describe('the rows of the comparison', () => {
  test('keep the order of the list until they are moved', () => {
    expect(now()).toEqual({ shown: LIST, hidden: [] });
  });

  test('move up and down past a neighbor', () => {
    moveRow('coveredCall', 'bullPutSpread');
    expect(now().shown.slice(6, 8)).toEqual(['coveredCall', 'bullPutSpread']);
    moveRow('coveredCall', 'bullPutSpread');
    expect(now().shown).toEqual(LIST);
    moveRow('cashSecuredPut', 'putWithBills');
    expect(now().shown.slice(0, 2)).toEqual(['putWithBills', 'cashSecuredPut']);
  });

  test('move past hidden rows between them and their neighbor', () => {
    hideRow('stock');
    moveRow('bills', 'shortStraddle');
    expect(now().shown.slice(-2)).toEqual(['bills', 'shortStraddle']);
  });

  test('can be hidden, and come back where they were', () => {
    hideRow('coveredCall');
    hideRow('coveredCall');
    expect(now()).toEqual({
      shown: LIST.filter((kind) => kind !== 'coveredCall'),
      hidden: ['coveredCall'],
    });
    showRow('coveredCall');
    expect(now()).toEqual({ shown: LIST, hidden: [] });
  });

  test('are all there if the stored list has a strategy no longer known or lacks a new one', () => {
    usePage.setState({
      settings: {
        ...DEFAULT_SETTINGS,
        compare: {
          ...DEFAULT_SETTINGS.compare,
          preset: 'everything',
          first: ['ironCondor', 'bills'],
          hidden: ['collar'],
        },
      },
    });
    expect(now()).toEqual({
      shown: ['bills', ...LIST.filter((kind) => kind !== 'bills')],
      hidden: [],
    });
  });
});
