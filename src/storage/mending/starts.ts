import { NEW_ACCOUNT, snapshotOf } from '../../account/account';
import { EMPTY_DRAFT } from '../../draft/draft';
import { EMPTY_FILL } from '../../draft/fill';
import { DEFAULT_SETTINGS } from '../../store/settings';

/** Initial values for parts of a plan that cannot be read. */
const PLAN = {
  name: 'Recovered plan',
  note: '',
  draft: EMPTY_DRAFT,
  ticks: [],
  plannedOn: null,
  quotedAt: null,
  reasons: {},
};

/** A placed plan may lose texts; without its contract it becomes a plan that is not placed. */
const PLACEMENT = {
  rules: null,
  reasons: {},
  account: snapshotOf(NEW_ACCOUNT),
  fill: EMPTY_FILL,
};

export const planStarts = (id: string, savedAt: string): readonly object[] => [
  { ...PLAN, id, savedAt, placement: PLACEMENT },
  { ...PLAN, id, savedAt, placement: null },
];

export const ACCOUNT_STARTS: readonly object[] = [NEW_ACCOUNT];

export const SETTINGS_STARTS: readonly object[] = [DEFAULT_SETTINGS];
