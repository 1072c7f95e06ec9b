import { act, renderHook } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { CHECKED_ELSEWHERE } from '../../../src/core/rules/guardRails';
import { RULE_PROFILES } from '../../../src/core/rules/ruleThresholds';
import { snapshotOf } from '../../../src/account/account';
import type { SavedPlan } from '../../../src/draft/savedPlan';
import { verdictsOf } from '../../../src/plan/derived';
import { summarize } from '../../../src/plan/summary';
import { readBackup, writeBackup } from '../../../src/storage/backup/backup';
import { previewRestore } from '../../../src/storage/backup/restorePreview';
import { usePage } from '../../../src/store/page';
import { placePlan } from '../../../src/storage/plans/placing';
import { readPlans } from '../../../src/storage/plans/keptPlans';
import { describePlan, openPlan, saveAsNew } from '../../../src/storage/plans/plans';
import { giveReason } from '../../../src/store/reasons';
import { usePlan } from '../../../src/store/usePlan';
import { putOnPage, toggleTick, typeField } from '../../../src/store/typing';
import { fillStorage, storePlans } from '../browser';
import { accountWith, exampleWith, NOW, placementWith, savedPlan, TODAY } from '../../plan/drafts';
import { QUOTED } from '../../plan/order/orders';
import { holds, startEachPage } from './pages';

const page = () => usePage.getState();
const work = () => page().work;
const said = () => page().message?.text;
const stored = () => readPlans().plans;

/** The worked trade with a date on which options expire, and nothing against it. */
function typeTrade() {
  typeField('expiration', '2026-12-18');
  typeField('bid', '5.40');
  typeField('ask', '5.44');
  typeField('spot', '385');
  typeField('earnings', '2027-02-04');
  for (const rail of ['cashSecured', 'positionWeight'] as const)
    giveReason(rail, CHECKED_ELSEWHERE);
}

const TYPED = { ...QUOTED, ask: '5.44', spot: '385', earnings: '2027-02-04' };

/** What is known of its order once that is placed. */
const PLACEMENT = placementWith(QUOTED, {
  reasons: { cashSecured: CHECKED_ELSEWHERE, positionWeight: CHECKED_ELSEWHERE },
});

/** Another tab enters a fill that this one has not heard of. */
function otherTabFills(plan: SavedPlan) {
  const { placement } = plan;
  const fill = { ...placement!.fill, fillPrice: '5.45' };
  storePlans({ ...plan, placement: { ...placement!, fill } });
}

startEachPage();

describe('placing', () => {
  test('saves the plan and freezes it as of today', () => {
    typeTrade();
    expect(placePlan()).toBe(true);
    expect(said()).toBe(
      'Marked as placed. The plan now stays as it is; enter the fill when it comes.',
    );
    expect(work()).toMatchObject({
      draft: exampleWith(TYPED),
      reasons: {},
      placement: PLACEMENT,
      quotedAt: '2026-11-20T16:00:00.000Z',
      openPlan: { id: stored()[0]!.id },
    });
    expect(stored()).toEqual([
      {
        id: expect.any(String),
        name: 'GOOGL 365 put, Dec 18',
        note: '',
        draft: work().draft,
        ticks: [],
        plannedOn: TODAY,
        quotedAt: '2026-11-20T16:00:00.000Z',
        reasons: {},
        placement: PLACEMENT,
        savedAt: '2026-11-20T16:00:00.000Z',
      },
    ]);
  });

  test('keeps the rules it was placed by, even if they change', () => {
    typeTrade();
    placePlan();
    const { result } = renderHook(() => usePlan().plan!.rules);
    act(() =>
      usePage.setState(({ settings }) => ({
        settings: { ...settings, rules: RULE_PROFILES.income },
      })),
    );
    expect(result.current).toEqual(RULE_PROFILES.starter);
    openPlan(stored()[0]!);
    expect(work().placement!.rules).toEqual(RULE_PROFILES.starter);
    act(() => typeField('strike', '360'));
    expect(result.current).toEqual(RULE_PROFILES.income);
  });

  test('keeps only the part of the account it was judged by, with what a link lent', () => {
    const own = accountWith({ cash: '40,000', accountKind: 'ira', brokerAccount: 'U1234567' });
    usePage.setState({ account: own });
    typeTrade();
    putOnPage({ ...work(), lent: { commission: '0.10', creditRate: '1' } });
    placePlan();
    const judgedBy = snapshotOf({ ...own, commission: '0.10' });
    expect(work().placement!.account).toEqual(judgedBy);
    expect(judgedBy).toMatchObject({ cash: '40,000', accountKind: 'ira', billQuote: '3.80' });
    expect(judgedBy).not.toHaveProperty('brokerAccount');
    expect(stored()[0]!.placement!.account).toEqual(judgedBy);
    expect(page().account).toBe(own);
  });

  test('keeps every figure the same, even if the account changes', () => {
    usePage.setState({ account: accountWith({ cash: '40,000', commission: '0.35' }) });
    typeTrade();
    placePlan();
    const { result } = renderHook(() => usePlan().plan!);
    const figures = () => {
      const { terms, annualized, bill, account, input } = result.current;
      return { terms, annualized, bill, account, input, rules: verdictsOf(result.current) };
    };
    const row = () => summarize(stored()[0]!, page().account, page().settings.convention, TODAY);
    const before = { figures: figures(), row: row() };
    act(() => {
      openPlan(stored()[0]!);
      usePage.setState({
        account: accountWith({
          cash: '1',
          accountKind: 'margin',
          accountValue: '2',
          closedTrades: '0',
          commission: '9',
          assignmentFee: '50',
          billQuote: '8',
          billKind: 'yield',
        }),
      });
    });
    expect({ figures: figures(), row: row() }).toEqual(before);
    expect(before.figures).toMatchObject({ account: { cash: 40_000, commission: 0.35 } });
    act(() => typeField('spot', '386'));
    expect(result.current.account).toMatchObject({ cash: 1, commission: 9 });
  });

  test('makes a plan that its backup recognizes', () => {
    typeTrade();
    placePlan();
    typeField('fillPrice', '5.45');
    const { backup } = readBackup(writeBackup(page(), '2026-11-20T17:00:00.000Z'));
    expect(previewRestore(backup!, page().plans)).toEqual({
      added: [],
      besides: [],
      same: stored(),
    });
  });

  test('turns the days into their date', () => {
    typeTrade();
    typeField('days', '28');
    placePlan();
    expect(work().draft).toMatchObject({ days: '', expiration: '2026-12-18' });
  });

  test('saves over the plan that is open, under its name and note', () => {
    typeTrade();
    saveAsNew('my put', 'a note');
    typeField('spot', '390');
    placePlan();
    expect(stored()).toHaveLength(1);
    expect(stored()[0]).toMatchObject({
      name: 'my put',
      note: 'a note',
      draft: { spot: '390' },
      placement: { day: TODAY },
    });
  });

  test('another put than that of the open plan leaves that plan as it was', () => {
    const open = savedPlan('GOOGL 365');
    holds(open);
    openPlan(open);
    typeTrade();
    typeField('strike', '350');
    expect(placePlan()).toBe(true);
    expect(stored()).toHaveLength(2);
    expect(stored()).toContainEqual(open);
    expect(stored().find(({ placement }) => placement)!.placement!.contract.strike).toBe(350);
  });

  test('says if the same order is placed already, as from another tab', () => {
    typeTrade();
    placePlan();
    const { name } = stored()[0]!;
    const { reasons } = work().placement!;
    putOnPage({ ...work(), openPlan: null, placement: null, reasons });
    expect(placePlan()).toBe(true);
    expect(said()).toBe(
      `Marked as placed. The same order is placed already, as “${name}”: delete one unless you sold twice.`,
    );
    expect(stored()).toHaveLength(2);
  });

  test('keeps the reasons of the rails that fail or are unknown, and no others', () => {
    typeTrade();
    typeField('accountKind', 'margin');
    typeField('cash', '100');
    giveReason('cashSecured', 'the rest is in another account');
    giveReason('spreadWidth', 'was wide at first');
    expect(placePlan()).toBe(true);
    expect(work().placement!.reasons).toEqual({
      cashSecured: 'the rest is in another account',
      positionWeight: CHECKED_ELSEWHERE,
    });
    expect(stored()[0]!.placement).toEqual(work().placement);
  });
});

describe('undoing a placement', () => {
  test('removes a new plan again, and brings the work back', () => {
    typeTrade();
    const before = work();
    placePlan();
    page().message!.undo!();
    expect(stored()).toEqual([]);
    expect(work()).toBe(before);
    expect(said()).toBe('Undone: the plan is not placed.');
  });

  test.each<[what: string, saved: boolean, change: () => void]>([
    ['a fill typed here into a new plan', false, () => typeField('fillPrice', '5.45')],
    ['a fill typed here into a saved plan', true, () => typeField('fillPrice', '5.45')],
    ['a step done here', false, () => toggleTick('takeProfitPlaced')],
    ['a fill typed in another tab', false, () => otherTabFills(stored()[0]!)],
    ['another name', true, () => describePlan(stored()[0]!, { name: 'my put', note: '' })],
  ])('is refused with a message once the plan has %s', (_, saved, change) => {
    typeTrade();
    if (saved) saveAsNew('my put, at first', '');
    placePlan();
    const { undo } = page().message!;
    const { name } = stored()[0]!;
    change();
    const [plans, placed] = [stored(), work()];
    undo!();
    expect(said()).toBe(`Not undone: “${name}” has been changed since it was placed.`);
    expect(stored()).toEqual(plans);
    expect(work()).toBe(placed);
    expect(placed.placement!.day).toBe(TODAY);
  });

  test('brings the work back even if another tab has deleted the plan', () => {
    typeTrade();
    const before = work();
    placePlan();
    localStorage.clear();
    page().message!.undo!();
    expect(stored()).toEqual([]);
    expect(page().plans).toEqual([]);
    expect(work()).toBe(before);
  });

  test('brings a saved plan back as it was, among the others', () => {
    typeTrade();
    const one = savedPlan('one', { draft: exampleWith({ expiration: '2026-12-18' }) });
    holds(one, savedPlan('other'));
    openPlan(stored()[0]!);
    typeTrade();
    placePlan();
    expect(stored().map(({ name, placement }) => [name, placement?.day])).toEqual([
      ['other', undefined],
      ['one', TODAY],
    ]);
    page().message!.undo!();
    expect(stored()).toEqual([one, savedPlan('other')]);
    expect(work()).toMatchObject({ placement: null, openPlan: { id: 'id-one' } });
  });

  test('changes nothing if storage is full', () => {
    typeTrade();
    const draft = exampleWith({ expiration: '2026-12-18' });
    holds(savedPlan('one', { draft, note: 'n'.repeat(500) }));
    openPlan(stored()[0]!);
    typeTrade();
    placePlan();
    const { undo } = page().message!;
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    undo!();
    expect(said()).toMatch(/^Not saved: this browser’s storage is full/);
    expect(work().placement!.day).toBe(TODAY);
    vi.restoreAllMocks();
    page().message!.undo!();
    expect(work().placement).toBeNull();
  });
});

describe('nothing is placed, and the reason is given,', () => {
  test.each([
    ['of days that end on a Sunday', () => typeField('days', '37'), 'Pick an expiration.'],
    ['of a trade whose figures wait', () => typeField('strike', ''), 'Enter the strike.'],
    [
      'of an order that breaks rails without a reason',
      () => {
        typeField('cash', '100');
        typeField('earnings', '2026-12-10');
      },
      'Choose a margin account, or enter the cash; give a reason: cash; give a reason: earnings date.',
    ],
  ])('%s', (_, spoil, why) => {
    typeTrade();
    spoil();
    const before = work();
    expect(placePlan()).toBe(false);
    expect(said()).toBe(`Not marked as placed. ${why}`);
    expect(work()).toBe(before);
    expect(stored()).toEqual([]);
  });

  test('of a plan that is placed already', () => {
    typeTrade();
    placePlan();
    vi.setSystemTime(NOW + 86_400_000);
    const [plan] = stored();
    expect(placePlan()).toBe(false);
    expect(said()).toBe('Not marked as placed. It is placed already.');
    expect(stored()).toEqual([plan]);
  });

  test('before the clock has been read', () => {
    typeTrade();
    usePage.setState({ clock: null });
    expect(placePlan()).toBe(false);
    expect(said()).toBe('Not marked as placed. The figures are not here yet.');
    typeField('days', '28');
    expect(placePlan()).toBe(false);
    expect(said()).toBe('Not marked as placed. Today’s date is not known yet.');
  });

  test('if the browser’s storage is full', () => {
    typeTrade();
    const before = work();
    fillStorage();
    expect(placePlan()).toBe(false);
    expect(said()).toMatch(/^Not saved: this browser’s storage is full/);
    expect(work()).toBe(before);
  });
});

test('a fill is kept with the placed plan as it is typed', () => {
  typeTrade();
  placePlan();
  typeField('fillPrice', '5.42');
  typeField('fillTime', '10:42');
  expect(work().placement!.day).toBe(TODAY);
  expect(stored()[0]!.placement!.fill).toMatchObject({ fillPrice: '5.42', fillTime: '10:42' });
});

test('another choice for a placed plan is kept with it, and back when it is opened again', () => {
  typeTrade();
  placePlan();
  typeField('takeProfitShare', '60');
  openPlan(stored()[0]!);
  expect(work().draft.takeProfitShare).toBe('60');
});

test('a change to a plan that is not placed waits to be saved', () => {
  typeTrade();
  saveAsNew('one', '');
  typeField('takeProfitShare', '60');
  expect(stored()[0]!.draft.takeProfitShare).toBe('50');
});
