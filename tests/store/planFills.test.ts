import { beforeEach, describe, expect, test } from 'vitest';
import type { BatchedEvent } from '../../src/core/book/statement/batch';
import { useBookState, type KeptBatch, type LoggedEvent } from '../../src/store/book';
import { editEvent } from '../../src/store/book/events';
import { correctionOf } from '../../src/store/desk/fillCorrection';
import { takeFillOnPage, takeFills } from '../../src/store/desk/planFills';
import { usePage } from '../../src/store/page';
import { recordFill } from '../../src/storage/plans/recordFill';
import { EMPTY_FILL } from '../../src/draft/fill';
import { placementWith, savedPlan, workWith } from '../plan/drafts';
import { typeField } from '../../src/store/typing';
import { startPage } from './startPage';

const FILLED = { expiration: '2026-12-24', fillPrice: '5.42', fillFees: '1.03' };
const plans = [
  savedPlan('one', { placement: placementWith(FILLED) }),
  savedPlan('two', { placement: placementWith({ ...FILLED, strike: '360' }) }),
  savedPlan('placed', { placement: placementWith({ expiration: '2026-12-24' }) }),
  savedPlan('planned'),
];

const log = () => useBookState.getState().events;
const message = () => usePage.getState().message;

beforeEach(() => {
  useBookState.setState(useBookState.getInitialState(), true);
});

test('the fills of saved plans are recorded once, even if their events were changed since', () => {
  startPage({ plans });
  takeFills();
  expect(log().map(({ plan }) => plan)).toEqual(['id-one', 'id-two']);
  const [first] = log();
  editEvent(first!.id, { ...first!, date: '2026-11-18' });
  takeFills();
  expect(log()).toHaveLength(2);
  expect(log()[0]).toMatchObject({ plan: 'id-one', date: '2026-11-18' });
});

test('a fill is the same event in every tab that records it, and no two fills share one', () => {
  startPage({ plans });
  takeFills();
  const ids = log().map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  startPage({ plans });
  takeFills();
  expect(log().map(({ id }) => id)).toEqual(ids);
});

test('no fill is recorded before the clock is read', () => {
  startPage({ plans, clock: null });
  takeFills();
  expect(log()).toEqual([]);
});

describe('a fill that is marked', () => {
  const openPlan = { id: 'id-one', savedAt: '' };
  const fill = () => usePage.getState().work.placement?.fill;

  /** Marks the order on the page as filled and records it; returns what undoes both. */
  const marked = () => {
    const placement = placementWith({ expiration: '2026-12-24' });
    startPage({ work: workWith({}, { placement, openPlan }) });
    takeFillOnPage(recordFill({ ...EMPTY_FILL, fillPrice: '5.42' }));
    return message()!.undo!;
  };

  test('is recorded, and both are undone together', () => {
    const undo = marked();
    expect(message()?.text).toBe('Marked as filled, and recorded in Trades.');
    expect(log()).toMatchObject([{ plan: 'id-one', price: 5.42, account: 'Main' }]);
    takeFillOnPage(() => true);
    expect(log()).toHaveLength(1);
    undo();
    expect(log()).toEqual([]);
    expect(fill()?.fillPrice).toBe('');
    expect(message()?.text).toBe('Undone: the order is not filled.');
    takeFillOnPage(() => true);
    expect(log()).toEqual([]);
  });

  test('stays as it is, with its event, if it was corrected before Undo', () => {
    const undo = marked();
    typeField('fillFees', '1.07');
    undo();
    expect(message()?.text).toBe('Not undone: the fill has been changed since it was marked.');
    expect(fill()).toMatchObject({ fillPrice: '5.42', fillFees: '1.07' });
    expect(log()).toHaveLength(1);
  });

  test('leaves its event in the log, and says so, if that was corrected before Undo', () => {
    const undo = marked();
    editEvent(log()[0]!.id, { ...log()[0]!, date: '2026-11-18' });
    undo();
    expect(message()?.text).toMatch(/^Not undone, as it has been changed since: “Recorded: sold/);
    expect(log()).toMatchObject([{ date: '2026-11-18' }]);
  });
});

test('a fill records the stock price of its day until it is undone, unless one is known', () => {
  const marks = () => useBookState.getState().marks;
  const openPlan = { id: 'id-one', savedAt: '' };
  const placement = placementWith({ expiration: '2026-12-24', fillPrice: '5.42' });
  startPage({ work: workWith({ spot: '384' }, { placement, openPlan }) });
  takeFillOnPage(() => true);
  expect(marks()).toEqual({ 'GOOGL@2026-11-20': { price: 384, at: '2026-11-20T16:00:00.000Z' } });
  message()?.undo?.();
  expect(marks()).toEqual({});
  useBookState.setState({ marks: { 'GOOGL@2026-11-20': { price: 390, at: '' } } });
  takeFillOnPage(() => true);
  expect(marks()).toEqual({ 'GOOGL@2026-11-20': { price: 390, at: '' } });
});

test.each([
  ['of another day', { spot: '384' }, { fillDate: '2026-11-19' }],
  ['of a plan whose stock has no price', { spot: '' }, {}],
])('a fill %s records no stock price', (_, texts, filled) => {
  const placement = placementWith({ expiration: '2026-12-24', fillPrice: '5.42', ...filled });
  startPage({ work: workWith(texts, { placement, openPlan: { id: 'id-one', savedAt: '' } }) });
  takeFillOnPage(() => true);
  expect(log()).toHaveLength(1);
  expect(useBookState.getState().marks).toEqual({});
});

test('a fill of a plan that is not saved is not recorded', () => {
  startPage({ work: workWith(FILLED) });
  takeFillOnPage(() => true);
  expect(log()).toEqual([]);
});

describe('a fill that is in a statement', () => {
  const DAY = '2026-11-20';
  const placement = placementWith({ expiration: '2026-12-24' });
  const told: LoggedEvent = {
    id: 'told',
    kind: 'option',
    account: 'Main',
    date: DAY,
    time: '10:15:02',
    contract: placement.contract,
    side: 'sell',
    contracts: placement.contracts,
    price: 5.42,
    feesTotal: 1.03,
    place: 1,
    batch: 'file',
  };
  const file = (to: string, replaced: readonly BatchedEvent[] = []) => ({
    file: { id: 'file', to, replaced } as unknown as KeptBatch,
  });

  function mark(fillPrice: string, to: string, events: readonly LoggedEvent[] = [told]) {
    const openPlan = { id: 'id-one', savedAt: '' };
    startPage({ work: workWith({}, { placement, openPlan }) });
    useBookState.setState({ events, batches: file(to) });
    takeFillOnPage(recordFill({ ...EMPTY_FILL, fillPrice, fillDate: DAY }));
  }

  test.each([
    ['at its price', '5.42', DAY],
    ['of all that day, at another', '5.40', '2026-11-21'],
  ])('%s is taken for the plan’s, and not recorded twice', (_, price, to) => {
    mark(price, to);
    expect(log()).toEqual([{ ...told, plan: 'id-one' }]);
    expect(message()?.text).toBe('Marked as filled, and in Trades already, from a statement.');
    message()!.undo!();
    expect(log()).toEqual([told]);
    expect(message()?.text).toBe('Undone: the order is not filled.');
  });

  test.each([
    ['of a part of that day, at another price', '5.40', DAY, [told]],
    ['as that of another plan', '5.42', DAY, [{ ...told, plan: 'id-two' }]],
    ['of another day', '5.42', DAY, [{ ...told, date: '2026-11-19' }]],
  ])('%s is another fill', (_, price, to, events) => {
    mark(price, to, events);
    expect(log()).toMatchObject([...events, { plan: 'id-one', price: Number(price) }]);
  });

  test('is reported as already there when fills are recorded, beside those that are not', () => {
    startPage({ plans });
    useBookState.setState({ events: [told], batches: file('2026-11-21') });
    takeFills();
    expect(log()).toMatchObject([{ id: 'told', plan: 'id-one' }, { plan: 'id-two' }]);
    expect(message()?.text).toMatch(
      /^In the log already, from a statement: sold 1 GOOGL .* Recorded: 1 other\.$/,
    );
  });

  test('belongs to only one of two plans that are alike', () => {
    const twin = savedPlan('twin', { placement: placementWith(FILLED) });
    startPage({ plans: [plans[0]!, twin] });
    useBookState.setState({ events: [told], batches: file('2026-11-21') });
    takeFills();
    expect(log()).toMatchObject([
      { id: 'told', plan: 'id-one' },
      { plan: 'id-twin', price: 5.42 },
    ]);
  });

  test('is not recorded again if it replaced what was recorded of it', () => {
    startPage({ plans });
    const { batch: _, ...typed } = told;
    const fill = { ...typed, id: 'fill.id-one', plan: 'id-one' };
    const other = { ...typed, id: 'fill.id-two', plan: 'id-two' };
    useBookState.setState({ events: [told], batches: file(DAY, [fill, other]) });
    takeFills();
    expect(log()).toEqual([told]);
  });

  test('in parts does not count as different from the plan’s', () => {
    const part = { ...told, contracts: told.contracts + 1, price: 5.5, plan: 'id-one' };
    const plan = savedPlan('one', { placement: placementWith(FILLED) });
    startPage({ plans: [plan] });
    expect(correctionOf(plan, [part], usePage.getState())).toBeNull();
  });
});

test('a fill that was corrected later changes in its event only what was typed', () => {
  startPage({ plans: plans.slice(0, 1) });
  takeFills();
  const page = usePage.getState();
  const correction = (fill: Parameters<typeof placementWith>[0]) =>
    correctionOf(
      savedPlan('one', { placement: placementWith({ ...FILLED, ...fill }) }),
      log(),
      page,
    );
  expect(correction({})).toBeNull();
  expect(correction({ fillPrice: 'abc' })).toBeNull();
  const corrected = correction({ fillPrice: '5.45', fillFees: '', fillTime: '10:42' })!;
  expect(corrected.corrected).toMatchObject({ price: 5.45, feesTotal: 1.03, time: '10:42:00' });
  editEvent(corrected.event.id, corrected.corrected);
  expect(log()).toMatchObject([{ plan: 'id-one', price: 5.45, feesTotal: 1.03 }]);
  expect(correction({ fillPrice: '5.45', fillTime: '10:42' })).toBeNull();
  expect(
    correction({ fillPrice: '5.45', fillFees: '2', fillDate: '2026-11-19' })!.corrected,
  ).toMatchObject({
    feesTotal: 2,
    date: '2026-11-19',
  });
  expect(correctionOf(plans[1]!, log(), page)).toBeNull();
  expect(correctionOf(plans[0]!, log(), { ...page, clock: null })).toBeNull();
});
