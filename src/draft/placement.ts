import type { Account } from '../account/account';
import type { Contract } from '../core/market/contract';
import type { RuleThresholds } from '../core/rules/ruleThresholds';
import type { FillDraft } from './fill';

/** An order as it was placed: facts that stay, whatever happens to rules and account later. */
export interface Placement {
  /** New York date. */
  readonly day: string;
  readonly contract: Contract;
  readonly contracts: number;
  /** Dollars per share. */
  readonly limit: number;
  /** The rules then in force; null if it was placed before Putwise stored them. */
  readonly rules: RuleThresholds | null;
  /**
   * By rail name, the reason for placing the order despite a failing rail, or that it was checked
   * elsewhere.
   */
  readonly reasons: Readonly<Record<string, string>>;
  /** The account values it was judged by. */
  readonly account: Partial<Account>;
  /** How it was filled, as far as typed. */
  readonly fill: FillDraft;
}
