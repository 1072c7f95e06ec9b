import type { ChainFilters } from '../../core/chain/filters';
import type { RankedPut } from '../../core/chain/rankedPut';
import type { RuleThresholds } from '../../core/rules/ruleThresholds';
import { share, total } from '../../text/fieldKinds';
import { field } from '../../text/fieldSpec';
import { readFilters } from './readFilters';

/** What may be asked of the puts besides their expiration; what is empty is not asked. */
export const ASKED = {
  minReturn: field({ ...share, label: 'Annualized return at least', example: '10%', step: 1 }),
  maxAssignment: field({
    ...share,
    label: 'Chance of assignment at most',
    example: '30%',
    step: 1,
  }),
  maxCollateralTotal: field({ ...total, label: 'Cash to set aside at most', example: '40,000' }),
  maxSpreadOfMid: field({ ...share, label: 'Spread at most', example: '10%', step: 1 }),
} as const;

export type AskedName = keyof typeof ASKED;

export const ASKED_NAMES = Object.keys(ASKED) as readonly AskedName[];

export type AskedTexts = Readonly<Record<AskedName, string>>;

export const NOTHING_ASKED: AskedTexts = {
  minReturn: '',
  maxAssignment: '',
  maxCollateralTotal: '',
  maxSpreadOfMid: '',
};

/** `all`, those of the days that the rules ask for, or one date. */
export type AskedExpiration = string;

interface ReadAsked {
  readonly filters: ChainFilters;
  readonly problems: Partial<Record<AskedName, string>>;
}

/** What is asked of the puts, as typed. */
export const readAsked = (texts: AskedTexts): ReadAsked => readFilters(ASKED, texts);

/** The puts of the expirations asked for. */
export function ofExpiration(
  puts: readonly RankedPut[],
  asked: AskedExpiration,
  { minDays, maxDays }: RuleThresholds,
): readonly RankedPut[] {
  if (asked === 'all') return puts;
  if (asked === 'rules') return puts.filter(({ days }) => days >= minDays && days <= maxDays);
  return puts.filter(({ contract }) => contract.expiration === asked);
}
