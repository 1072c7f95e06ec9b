import type { Account } from '../account/account';
import type { Contract } from '../core/market/contract';
import type { RuleThresholds } from '../core/rules/ruleThresholds';
import type { FillDraft } from './fill';

/** An order as it was placed: facts that stay, whatever becomes of rules and account later. */
export interface Placement {
  /** New York date. */
  readonly day: string;
  readonly contract: Contract;
  readonly contracts: number;
  /** Dollars per share. */
  readonly limit: number;
  /** The rules then in force; null where it was placed before Putwise kept them. */
  readonly rules: RuleThresholds | null;
  /** Why it was right although guard rails failed, or that they were checked elsewhere, by the rail's name. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What of the account it was judged by. */
  readonly account: Partial<Account>;
  /** What it was filled at, as far as typed. */
  readonly fill: FillDraft;
}
