import type { Plan } from '../plan/plan';
import { usdBrief } from '../text/format';

/** `GOOGL 365 put`. */
export const putName = ({ input, terms }: Plan) =>
  `${input.stock || 'Stock'} ${usdBrief(terms.strike).slice(1)} put`;
