import { filtered, type ChainFilters } from '../../core/chain/filters';
import type { RankedPut } from '../../core/chain/rankedPut';
import type { RuleThresholds } from '../../core/rules/ruleThresholds';
import { share, total } from '../../text/fieldKinds';
import { field } from '../../text/fieldSpec';
import { readFilters, whole } from './readFilters';

/** Filters for the puts besides their expiration; an empty one is not applied. */
export const ASKED = {
  minDays: field({ ...whole, label: 'Days at least', example: '20' }),
  maxDays: field({ ...whole, label: 'Days at most', example: '50' }),
  minReturn: field({ ...share, label: 'Annualized return at least', example: '10%', step: 1 }),
  maxAssignment: field({
    ...share,
    label: 'Chance of assignment at most',
    example: '30%',
    step: 1,
  }),
  maxCollateralTotal: field({ ...total, label: 'Cash to set aside at most', example: '40,000' }),
  maxSpreadOfMid: field({ ...share, label: 'Spread at most', example: '10%', step: 1 }),
  minOpenInterest: field({ ...whole, label: 'Open interest at least', example: '100', step: 50 }),
  maxRulesBroken: field({ ...whole, label: 'Rules broken at most', example: '0' }),
} as const;

export type AskedName = keyof typeof ASKED;

export const ASKED_NAMES = Object.keys(ASKED) as readonly AskedName[];

export type AskedTexts = Readonly<Record<AskedName, string>>;

export const NOTHING_ASKED: AskedTexts = {
  minDays: '',
  maxDays: '',
  minReturn: '',
  maxAssignment: '',
  maxCollateralTotal: '',
  maxSpreadOfMid: '',
  minOpenInterest: '',
  maxRulesBroken: '',
};

/** `all`; the days that the rules ask for; `days` as typed; or one date. */
export type AskedExpiration = string;

interface ReadAsked {
  readonly filters: ChainFilters;
  readonly problems: Partial<Record<AskedName, string>>;
}

/** The filters as typed; typed days only if they are selected. */
export function readAsked(texts: AskedTexts, expiration: AskedExpiration): ReadAsked {
  const days = expiration === 'days' ? {} : { minDays: '', maxDays: '' };
  return readFilters(ASKED, { ...texts, ...days });
}

/** The puts of the selected expirations. */
export function ofExpiration(
  puts: readonly RankedPut[],
  asked: AskedExpiration,
  { minDays, maxDays }: RuleThresholds,
  typed: Pick<ChainFilters, 'minDays' | 'maxDays'> = {},
): readonly RankedPut[] {
  if (asked === 'all') return puts;
  if (asked === 'days') return filtered(puts, { minDays: typed.minDays, maxDays: typed.maxDays });
  if (asked === 'rules') return puts.filter(({ days }) => days >= minDays && days <= maxDays);
  return puts.filter(({ contract }) => contract.expiration === asked);
}

/** The selected expirations if the chain has any of them, otherwise all. */
export const askedIn = (
  puts: readonly RankedPut[],
  asked: AskedExpiration,
  rules: RuleThresholds,
): AskedExpiration =>
  asked === 'days' || ofExpiration(puts, asked, rules).length > 0 ? asked : 'all';
