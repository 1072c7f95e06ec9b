import { deliverySide } from '../../../core/book/ledger/delivery';
import { contractKind } from '../../../core/market/contractKind';
import type { Contract } from '../../../core/market/contract';
import { HAS_NO_PRICE } from './doubts';
import { canceled } from './canceled';
import { endedBy } from './endedBy';
import { feesWithin } from './columns';
import type { Draft, Leg, RowRecord } from './record';
import type { Told } from './reading';

/*
 * Joins rows that describe one event together: the shares an option delivers have a row of their
 * own, and so does the tax on a dividend.
 */

type Outcome = Extract<Told, { kind: 'assignment' | 'exercise' }>;

const isOutcome = (told: Told): told is Outcome =>
  told.kind === 'assignment' || told.kind === 'exercise';

const legKey = (
  { account, symbol, side }: Pick<Leg, 'account' | 'symbol' | 'side'>,
  date: string,
  price: number | null,
) => [account, date, symbol, side, price].join('|');

/**
 * What an adjusted series delivers is not known: it counts as expired, and its shares as traded.
 */
const isAdjusted = ({ root }: Contract) => contractKind(root) === 'adjusted';

/** Fees on shares at a strike, even if the row has only an amount. */
function feesOf({ price, amount, side, shares, feesTotal }: Leg, strike: number): number {
  if (price !== null || typeof amount !== 'number') return feesTotal;
  const paid = Math.abs(amount);
  return feesWithin(side, strike * shares, side === 'buy' ? -paid : paid) || feesTotal;
}

/** Joins shares to the options that delivered them; shares left over were traded. */
function deliver(drafts: readonly Draft[], legs: readonly Leg[], record: RowRecord): Draft[] {
  const open = new Map<string, { leg: Leg; shares: number }[]>();
  for (const leg of legs) {
    const key = legKey(leg, leg.date, leg.price);
    open.set(key, [...(open.get(key) ?? []), { leg, shares: leg.shares }]);
  }
  /**
   * Shares at the strike on its day, then those on the day both were posted, then those without a
   * price.
   */
  const openFor = ({ told, posted = told.date }: Draft & { readonly told: Outcome }) => {
    const { account, date, contract } = told;
    const own = { account, symbol: contract.underlying, side: deliverySide(told) };
    const days = date === posted ? [date] : [date, posted];
    const prices = [contract.strike, null];
    return prices.flatMap((price) =>
      days.flatMap((day) => open.get(legKey(own, day, price)) ?? []),
    );
  };
  const joined = drafts.map((draft): Draft => {
    const { told } = draft;
    if (!isOutcome(told)) return draft;
    const { contract, contracts } = told;
    if (isAdjusted(contract)) {
      const { account, date } = told;
      const ended: Told = { kind: 'expiration', account, date, contract, contracts };
      return Object.assign({}, draft, { told: ended });
    }
    let needed = contracts * contract.multiplier;
    let fees = told.feesTotal;
    const also = [...draft.also];
    let { counted } = draft;
    for (const held of openFor({ ...draft, told })) {
      const taken = Math.min(needed, held.shares);
      if (taken <= 0) continue;
      needed -= taken;
      held.shares -= taken;
      fees += (feesOf(held.leg, contract.strike) * taken) / held.leg.shares;
      also.push(held.leg.row);
      counted =
        counted === undefined && held.leg.counted === undefined
          ? undefined
          : (counted ?? 0) + ((held.leg.counted ?? 0) * taken) / held.leg.shares;
    }
    return { ...draft, told: { ...told, feesTotal: fees }, also, counted };
  });
  for (const { leg, shares } of [...open.values()].flat()) {
    if (shares <= 0) continue;
    const { account, date, time, symbol, side, row, id, counted, amount } = leg;
    const price = leg.price ?? (amount ? Math.abs(amount) / leg.shares : null);
    const ended = leg.isSaid && shares === leg.shares ? endedBy(leg, drafts) : null;
    if (ended !== null) {
      joined.push({ told: ended, row, also: [], id, delta: undefined, counted });
      continue;
    }
    if (price === null) {
      // A row whose shares were partly delivered by options already counts as read.
      if (shares === leg.shares) record.doubtAfterAll(row, HAS_NO_PRICE);
      continue;
    }
    const told: Told = {
      kind: 'stock',
      account,
      date,
      ...(time !== undefined && { time }),
      symbol,
      side,
      shares,
      price,
      feesTotal: leg.price === null ? 0 : (leg.feesTotal * shares) / leg.shares,
    };
    joined.push({ told, row, also: [], id, delta: undefined, counted });
  }
  return joined;
}

/** Subtracts each tax from the dividend of its day and symbol; a tax without one stands alone. */
function withhold(drafts: Draft[], { withholdings }: RowRecord): Draft[] {
  for (const { account, date, symbol, amountTotal, row } of withholdings) {
    const isIts = ({ told }: Draft) =>
      told.kind === 'dividend' &&
      told.account === account &&
      told.date === date &&
      told.symbol === symbol;
    const bare = drafts.findIndex(
      (draft) => isIts(draft) && 'withheldTotal' in draft.told && draft.told.withheldTotal === 0,
    );
    const at = bare >= 0 ? bare : drafts.findIndex(isIts);
    const its = drafts[at];
    if (its?.told.kind === 'dividend') {
      const withheldTotal = its.told.withheldTotal + amountTotal;
      drafts[at] = {
        ...its,
        told: { ...its.told, withheldTotal },
        also: [...its.also, row],
      };
    } else {
      const told: Told = {
        kind: 'dividend',
        account,
        date,
        symbol,
        amountTotal: 0,
        withheldTotal: amountTotal,
      };
      drafts.push({ told, row, also: [], id: undefined, delta: undefined });
    }
  }
  return drafts;
}

/** The events of a file, with those that span several rows joined. */
export function settled(record: RowRecord): Draft[] {
  const { drafts, legs } = canceled(record);
  return withhold(deliver(drafts, legs, record), record);
}
