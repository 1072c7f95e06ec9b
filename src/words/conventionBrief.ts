import type { ReturnConvention } from '../core/put/returnConvention';
import type { Plan } from '../plan/plan';
import { estimateWord, netWord, repeatedWord } from './planWords';

/** A convention without a particular trade: `simple, on cash to set aside, after fees`. */
export const conventionName = (convention: ReturnConvention) =>
  `${repeatedWord(convention)}, on cash ${convention.basis === 'collateral' ? 'to set aside' : 'net of premium'}, ${convention.fees} fees`;

/** The condition of a return, without a particular trade. */
export const CONDITION_NAME =
  'if the stock ends above the strike or, in the money, stays where it is';

/** Short form, where the capital is shown beside it: `simple, after fees`. */
export const conventionBrief = (plan: Plan) =>
  `${repeatedWord(plan.convention)}, ${plan.convention.fees} fees${estimateWord(plan)}`;

/** The capital in words, for shares of it. */
export const basisWord = ({ convention }: Plan) => `the cash${netWord(convention)}`;
