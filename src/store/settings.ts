import { DEFAULT_CONVENTION, type ReturnConvention } from '../core/put/returnConvention';
import type { Tab } from './address';
import type { Arrangement } from '../plan/compare/arrangement';
import type { BookChoices } from '../plan/book/bookChoices';
import type { TableChoices } from '../plan/strikes/choices';
import { RULE_PROFILES, type RuleThresholds } from '../core/rules/ruleThresholds';

/** What the user has chosen for every trade. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly convention: ReturnConvention;
  readonly rules: RuleThresholds;
  /** What of the comparison is shown, and in what order. */
  readonly compare: Arrangement;
  /** The tab of Plan that was looked at last, in whatever window: the next visit begins there. */
  readonly tab: Tab;
  /** How the table of puts in Strikes is set up; left out until it is changed. */
  readonly strikes?: TableChoices | undefined;
  /** What was said of the book; left out while that is nothing. */
  readonly book?: BookChoices | undefined;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  convention: DEFAULT_CONVENTION,
  rules: RULE_PROFILES.starter,
  compare: { preset: 'three', first: [], hidden: [], sort: null, plans: [] },
  tab: 'judge',
};
