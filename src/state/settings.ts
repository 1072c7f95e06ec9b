import { DEFAULT_CONVENTION, type ReturnConvention } from '../core/trade/returnConvention';
import { RULE_PROFILES, type RuleThresholds } from '../core/trade/ruleThresholds';

/** What the user has chosen for every trade. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly convention: ReturnConvention;
  readonly rules: RuleThresholds;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  convention: DEFAULT_CONVENTION,
  rules: RULE_PROFILES.starter,
};
