import type { EventOf, Moment } from '../event';
import { recordFlow } from '../ledger/cash';
import { plus } from '../standing/lot';
import { accountOf, type Workings } from '../workings';

/**
 * A dividend is income on its day. It belongs to the last stretch that had shares, even if that has
 * ended; otherwise to the open one, or to none.
 */
export function applyDividend(workings: Workings, moment: Moment<EventOf<'dividend'>>): void {
  const { id, symbol, date, amountTotal, withheldTotal } = moment.event;
  const account = accountOf(workings, moment.event.account);
  const gainTotal = amountTotal - withheldTotal;
  workings.realized.push({
    date,
    account: account.name,
    what: symbol,
    quantity: null,
    how: 'dividend',
    openedOn: null,
    proceedsTotal: amountTotal,
    costTotal: withheldTotal,
    gainTotal,
    term: null,
    flags: [],
    event: id,
    openedBy: null,
  });
  recordFlow(account.till, moment.event, gainTotal);
  const stretches = account.holdings.get(symbol)?.stretches ?? [];
  const open = stretches.at(-1)?.flat === null ? stretches.at(-1) : undefined;
  const stretch = stretches.findLast(({ hasShares }) => hasShares) ?? open;
  if (stretch === undefined) return;
  stretch.moments.push(moment);
  stretch.dividends += gainTotal;
  stretch.realized = plus(stretch.realized, gainTotal);
}
