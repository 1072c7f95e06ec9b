export { rankPuts } from '../src/core';
export { IBKR_PRO_SCHEDULE } from '../src/core/costs/feeSchedule';
export { DEFAULT_CONVENTION } from '../src/core/put/returnConvention';
export { RULE_PROFILES } from '../src/core/rules/ruleThresholds';
export { readChain } from '../src/files';
export { cboe } from '../tests/core/chain/dresses';
export { generatedChain } from '../tests/core/chain/generated';
