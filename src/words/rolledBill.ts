import type { Plan } from '../plan/plan';

/** Behind what T-bills earn: that no bill runs as long as the trade; nothing where one does. */
export const rolledWords = ({ matchedBill }: Plan) =>
  matchedBill?.isRolled ? ', the 52-week bill rolled' : '';
