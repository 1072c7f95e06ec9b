import type { Premium } from '../book';
import type { OpenedLeg } from './leg';

/** The premium of a fill for the short contracts it opened or closed. */
function premiumOf({ moment: { event }, contract, contracts }: OpenedLeg, opens: boolean): Premium {
  const total = event.price * contracts * contract.multiplier;
  return {
    date: event.date,
    account: event.account,
    contract,
    contracts,
    receivedTotal: opens ? total : 0,
    paidTotal: opens ? 0 : total,
    feesTotal: (event.feesTotal * contracts) / event.contracts,
    event: event.id,
  };
}

/** Premium received and paid back, in the order of the log. */
export const premiumsOf = (closed: readonly OpenedLeg[], opened: readonly OpenedLeg[]): Premium[] =>
  [...closed.map((leg) => ({ leg, opens: false })), ...opened.map((leg) => ({ leg, opens: true }))]
    .toSorted((a, b) => a.leg.moment.at - b.leg.moment.at)
    .map(({ leg, opens }) => premiumOf(leg, opens));
