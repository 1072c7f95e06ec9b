import { dayNumber } from '../market/calendar';
import type { Book } from './book';
import { campaignsOf } from './campaigns/campaigns';
import { joinStretches } from './campaigns/stretch';
import type { BookEvent } from './event';
import { cashOf } from './ledger/cash';
import { lastName } from './ledger/names';
import { withWashFlags } from './ledger/washFlags';
import { problemsOf } from './problems';
import { pairLegs, type LegPair, type Paired } from './rolls/pairing';
import { holdingsOf, workOut } from './readLots';
import { premiumsOf } from './rolls/premiums';
import { rollsOf } from './rolls/rolls';
import type { Holding } from './standing/holding';
import { positionsOf, shareHoldingsOf } from './standing/listed';
import { endOf, newDetail, newWorkings, recordStanding, type Workings } from './workings';

/** Makes one stretch of those between two fills that the user joined. */
function joinByHand({ accounts, names }: Workings, { closed, opened }: Paired): void {
  const symbol = lastName(names, opened.contract.underlying);
  const { stretches } = accounts.get(opened.moment.event.account)!.holdings.get(symbol)!;
  const [first, last] = [closed, opened]
    .map(({ moment }) => stretches.findIndex(({ moments }) => moments.includes(moment)))
    .toSorted((a, b) => a - b) as [number, number];
  stretches.splice(first, last - first + 1, joinStretches(stretches.slice(first, last + 1)));
}

/** Counts open lots as standing until `asOf`, and reports missing outcomes. */
function takeStock(workings: Workings, { stretches, series, shares }: Holding, asOf: string): void {
  const today = dayNumber(asOf);
  for (const { contract, lots } of series) {
    for (const lot of lots) {
      recordStanding(
        workings,
        stretches.at(-1)!,
        { lot, quantity: lot.quantity },
        contract,
        endOf(lot, today),
      );
    }
    const { openedDay: day, at, event } = lots[0]!;
    if (contract.expiration < asOf)
      workings.said.push({ day, at, event, problem: 'outcomeMissing' });
  }
  for (const lot of shares) {
    recordStanding(
      workings,
      stretches.at(-1)!,
      { lot, quantity: lot.quantity },
      null,
      endOf(lot, today),
    );
  }
}

/** The user's choices for reading the log, kept beside it. */
export interface Reading {
  /** Days that may pass with nothing open before a campaign is over. */
  readonly flatDays?: number;
  /** Fills to be read as a roll, whatever their days. */
  readonly joined?: readonly LegPair[];
  /** Fills not to be read as a roll. */
  readonly parted?: readonly LegPair[];
}

/**
 * What follows from a log of events up to a day: open positions, realized gains, rolls, campaigns,
 * cash, and problems. An event that makes no sense does nothing and is reported; the rest still
 * works. Lots are closed oldest first, by account and series. Figures are dollars, unrounded; null
 * if a figure is not known or has no meaning.
 */
export function readBook(
  events: readonly BookEvent[],
  asOf: string,
  { flatDays = 0, joined = [], parted = [] }: Reading = {},
): Book {
  const detail = newDetail();
  const workings = newWorkings(flatDays, detail);
  const senseless = workOut(workings, events, asOf);
  const { closed, opened, entries, moved } = detail;
  const pairs = pairLegs(closed, opened, { joined, parted });
  for (const pair of pairs.joined) joinByHand(workings, pair);
  const accounts = [...workings.accounts.values()];
  const holdings = holdingsOf(workings);
  for (const holding of holdings) takeStock(workings, holding, asOf);
  return {
    positions: positionsOf(holdings),
    shares: shareHoldingsOf(holdings),
    rolls: rollsOf([...pairs.joined, ...pairs.found]),
    premiums: premiumsOf(closed, opened),
    campaigns: holdings
      .flatMap(campaignsOf)
      .toSorted((a, b) => a.at - b.at)
      .map(({ campaign }) => campaign),
    realized: withWashFlags(workings.realized, entries, workings.names),
    cash: accounts.map(({ name, till }) => cashOf(name, till)),
    cashMoved: moved,
    problems: problemsOf([...senseless, ...workings.said]),
  };
}
