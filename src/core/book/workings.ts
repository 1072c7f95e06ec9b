import type { Contract } from '../market/contract';
import { keyReader } from '../market/contract';
import { contractKind, type ContractKind } from '../market/contractKind';
import { oncePer } from '../market/once';
import type { CashMoved, How, Realized, WashFlag } from './book';
import { newStretch, type Stretch } from './campaigns/stretch';
import type { Moment } from './event';
import type { Names } from './ledger/names';
import { termOf } from './ledger/term';
import type { Entry } from './ledger/washFlags';
import type { Problem, Said } from './problems';
import type { ClosedLeg, OpenedLeg } from './rolls/leg';
import { isFlat, newAccount, type Account, type Holding } from './standing/holding';
import { plus, type Lot, type Taken } from './standing/lot';

/** The state a log has led to so far; each event is applied to it in turn. */
export interface Workings {
  readonly accounts: Map<string, Account>;
  readonly said: Said[];
  /** Keys of adjusted series already reported. */
  readonly saidAdjusted: Set<string>;
  readonly realized: Realized[];
  /** Null if only lots are asked for. */
  readonly detail: Detail | null;
  readonly names: Names;
  readonly flatDays: number;
  readonly keyOf: (contract: Contract) => string;
  /** Contract kind by root. */
  readonly kindOf: (root: string) => ContractKind;
}

/** The data behind rolls, campaigns, cash and questions about wash sales. */
interface Detail {
  readonly moved: CashMoved[];
  readonly closed: ClosedLeg[];
  readonly opened: OpenedLeg[];
  readonly entries: Entry[];
}

export const newDetail = (): Detail => ({ moved: [], closed: [], opened: [], entries: [] });

export const newWorkings = (flatDays: number, detail: Detail | null): Workings => ({
  accounts: new Map(),
  said: [],
  saidAdjusted: new Set(),
  realized: [],
  detail,
  names: new Map(),
  flatDays,
  keyOf: keyReader(),
  kindOf: oncePer(contractKind),
});

export function accountOf({ accounts, detail, keyOf }: Workings, name: string): Account {
  const known = accounts.get(name);
  if (known !== undefined) return known;
  const account = newAccount(name, keyOf, detail?.moved ?? null);
  accounts.set(name, account);
  return account;
}

export function say({ said }: Workings, { at, day, event }: Moment, problem: Problem): void {
  said.push({ day, at, event: event.id, problem });
}

/** The stretch that a moving event belongs to: the current one, or a new one if none continues. */
export function continueStretch({ flatDays }: Workings, holding: Holding, moment: Moment): Stretch {
  const { stretches, symbol } = holding;
  const last = stretches.at(-1);
  const goesOn =
    last !== undefined && (last.flat === null || moment.day - last.flat.day <= flatDays);
  const stretch = goesOn ? last : newStretch(symbol);
  if (!goesOn) stretches.push(stretch);
  stretch.underlying = symbol;
  stretch.flat = null;
  stretch.moments.push(moment);
  return stretch;
}

/** Marks a stretch as flat if an event has left nothing open. */
export function noteFlat(holding: Holding, moment: Moment): void {
  if (isFlat(holding)) holding.stretches.at(-1)!.flat = moment;
}

/** Records that a lot, or part of one, stood on its current terms until a day. */
export function recordStanding(
  { detail }: Workings,
  { pieces }: Stretch,
  { quantity, lot }: Taken,
  contract: Contract | null,
  until: number,
): void {
  if (detail !== null && until > lot.termsDay) {
    pieces.push({ contract, quantity, price: lot.price, at: lot.at, from: lot.termsDay, until });
  }
}

/**
 * The first day on which a lot that ends on `day` no longer stands: a lot that was opened stands at
 * least a day.
 */
export const endOf = ({ isDelivered, openedDay }: Lot, day: number): number =>
  isDelivered ? day : Math.max(day, openedDay + 1);

interface Closing extends Taken {
  /** Null for shares. */
  readonly contract: Contract | null;
  readonly how: How;
  /** Dollars that closing brought or, if negative, cost, after fees. */
  readonly closingTotal: number | null;
}

const NO_FLAGS: readonly WashFlag[] = [];

/** Adds a row for the closed part of a lot, and its gain to the stretch. */
export function realize(
  workings: Workings,
  { account, symbol }: Holding,
  stretch: Stretch,
  { event, day }: Moment,
  { lot, quantity, contract, how, closingTotal }: Closing,
): number | null {
  const isShort = quantity < 0;
  const size = Math.abs(quantity) * (contract?.multiplier ?? 1);
  const openingTotal = lot.net === null ? null : lot.net * size;
  const [proceedsTotal, costTotal] = isShort
    ? [openingTotal, closingTotal]
    : [closingTotal, openingTotal];
  const gainTotal = proceedsTotal === null || costTotal === null ? null : proceedsTotal - costTotal;
  const what = contract ?? symbol;
  const { openedOn } = lot;
  workings.realized.push({
    date: event.date,
    account: account.name,
    what,
    quantity,
    how,
    openedOn,
    proceedsTotal,
    costTotal,
    gainTotal,
    term: termOf(what, { isShort, openedOn, closedOn: event.date }),
    flags: NO_FLAGS,
    event: event.id,
    openedBy: lot.event,
  });
  stretch.realized = plus(stretch.realized, gainTotal);
  recordStanding(workings, stretch, { lot, quantity }, contract, endOf(lot, day));
  return gainTotal;
}
