import type { ReturnConvention } from '../core/put/returnConvention';
import type { Plan } from '../plan/plan';
import { estimateWord, netWord, repeatedWord } from './planWords';

/** A convention where no one trade is meant: `simple, on cash to set aside, after fees`. */
export const conventionName = (convention: ReturnConvention) =>
  `${repeatedWord(convention)}, on cash ${convention.basis === 'collateral' ? 'to set aside' : 'net of premium'}, ${convention.fees} fees`;

/** What a return waits for, where no one trade is meant. */
export const CONDITION_NAME =
  'if the stock ends above the strike, or in the money if it stays where it is';

/** In short, where the capital stands beside it: `simple, after fees`. */
export const conventionBrief = (plan: Plan) =>
  `${repeatedWord(plan.convention)}, ${plan.convention.fees} fees${estimateWord(plan)}`;

/** The capital where a share of it is meant, without its dollars. */
export const basisWord = ({ convention }: Plan) => `the cash${netWord(convention)}`;
