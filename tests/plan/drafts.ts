import { isAccountField, NEW_ACCOUNT, snapshotOf, type Account } from '../../src/account/account';
import { putOn } from '../../src/core/market/contract';
import { EXAMPLE_DRAFT, typed, type Draft } from '../../src/draft/draft';
import { isDraftField, type DraftField, type FieldName } from '../../src/draft/fields';
import { EMPTY_FILL, isFillField } from '../../src/draft/fill';
import type { Given, Typed } from '../../src/draft/given';
import type { Placement } from '../../src/draft/placement';
import { readPlan } from '../../src/draft/reading';
import type { SavedPlan } from '../../src/draft/savedPlan';
import { EXAMPLE_WORK, type Work } from '../../src/draft/work';
import type { PlanContext } from '../../src/plan/plan';
import { DEFAULT_SETTINGS } from '../../src/store/settings';

/** A Friday on which options trade; 37 days later is December 27, a Sunday. */
export const TODAY = '2026-11-20';

/** 11:00 in New York on TODAY. */
export const NOW = Date.parse('2026-11-20T16:00:00Z');

export const CONTEXT: PlanContext = {
  convention: DEFAULT_SETTINGS.convention,
  rules: DEFAULT_SETTINGS.rules,
  takeProfitPlaced: false,
  clock: { today: TODAY, now: NOW },
};

/** Texts of any field, by name. */
export type Texts = Partial<Record<FieldName, string>>;

const some = (texts: Texts, is: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => is(name)));

/** The worked example with other texts typed into some fields. */
export const exampleWith = (texts: Texts = {}): Draft =>
  Object.entries(some(texts, isDraftField)).reduce(
    (draft, [name, text]) => typed(draft, name as DraftField, text),
    EXAMPLE_DRAFT,
  );

export const accountWith = (texts: Texts = {}): Account => ({
  ...NEW_ACCOUNT,
  ...some(texts, isAccountField),
});

const isFilled = (texts: Texts) => Object.keys(texts).some(isFillField);

/** The worked example as typed, with other texts in some fields; placed if one is of its fill. */
export const typedWith = (texts: Texts = {}): Typed => ({
  draft: exampleWith(texts),
  account: accountWith(texts),
  fill: isFilled(texts) ? { ...EMPTY_FILL, ...some(texts, isFillField) } : null,
});

/** The worked example as placed on TODAY, with as much of a fill as is typed. */
export const placementWith = (texts: Texts = {}, parts: Partial<Placement> = {}): Placement => {
  const { expiration, strike, contracts, premium } = exampleWith(texts);
  return {
    day: TODAY,
    contract: putOn(exampleWith(texts).stock, expiration || '2026-12-27', Number(strike)),
    contracts: Number(contracts),
    limit: Number(premium),
    rules: DEFAULT_SETTINGS.rules,
    reasons: {},
    account: snapshotOf(accountWith(texts)),
    fill: { ...EMPTY_FILL, ...some(texts, isFillField) },
    ...parts,
  };
};

/** Work on the worked example; placed if a text is of its fill. */
export const workWith = (texts: Texts = {}, parts: Partial<Work> = {}): Work => ({
  ...EXAMPLE_WORK,
  draft: exampleWith(texts),
  placement: isFilled(texts) ? placementWith(texts) : null,
  ...parts,
});

/** A page with it, for `startPage`. */
export const pageWith = (texts: Texts = {}, parts: Partial<Work> = {}) => ({
  account: accountWith(texts),
  work: workWith(texts, parts),
});

/** What the page works with once all that is typed is read. */
export function givenOf(all: Typed, today: string | null = TODAY): Given {
  const { given, problems } = readPlan(all, today);
  if (!given) throw new Error(`this cannot be worked out: ${JSON.stringify(problems)}`);
  return given;
}

export const exampleGiven = (texts: Texts = {}) => givenOf(typedWith(texts));

/** A plan of the worked example as it is kept. */
export const savedPlan = (name: string, parts: Partial<SavedPlan> = {}): SavedPlan => ({
  id: `id-${name}`,
  name,
  note: '',
  draft: EXAMPLE_DRAFT,
  ticks: [],
  plannedOn: TODAY,
  quotedAt: null,
  reasons: {},
  placement: null,
  savedAt: '2026-11-20T15:00:00.000Z',
  ...parts,
});
