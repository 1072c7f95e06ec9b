import type { ContractKind } from '../core/market/contract';

export const ADJUSTED_DELIVERS = 'an adjusted contract does not deliver 100 shares';

/** What an unusual contract brings instead of 100 shares; nothing of a usual one. */
export const KIND_WORDS: Readonly<Record<ContractKind, string>> = {
  equity: '',
  index:
    'An index option is settled in cash and delivers no shares, so this is no cash-secured put.',
  adjusted:
    'A digit in the symbol marks an adjusted contract: it does not deliver 100 shares, so figures on 100 shares do not hold.',
};
