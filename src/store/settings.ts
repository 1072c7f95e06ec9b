import { DEFAULT_CONVENTION, type ReturnConvention } from '../core/put/returnConvention';
import type { Tab } from './address';
import type { Arrangement } from '../plan/compare/arrangement';
import type { BookChoices } from '../plan/book/bookChoices';
import type { TableChoices } from '../plan/strikes/choices';
import { RULE_PROFILES, type RuleThresholds } from '../core/rules/ruleThresholds';

/** What the user has chosen for all trades. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly convention: ReturnConvention;
  readonly rules: RuleThresholds;
  /** Which parts of the comparison are shown, and in what order. */
  readonly compare: Arrangement;
  /** The tab of Plan viewed last, in any window: the next visit starts there. */
  readonly tab: Tab;
  /** Settings of the table of puts in Strikes; absent until changed. */
  readonly strikes?: TableChoices | undefined;
  /** Choices about the book; absent while there are none. */
  readonly book?: BookChoices | undefined;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  convention: DEFAULT_CONVENTION,
  rules: RULE_PROFILES.starter,
  compare: { preset: 'three', first: [], hidden: [], sort: null, plans: [] },
  tab: 'judge',
};
