import { deliverySide } from '../../../core/book/ledger/delivery';
import { contractKind } from '../../../core/market/contractKind';
import { contractKey, type Contract } from '../../../core/market/contract';
import type { Draft, FillTold, Leg, RowRecord } from './record';
import type { Told } from './reading';

/*
 * What only several rows say together: the shares that an option brought stand in a row of their own,
 * as do the tax on a dividend and a fill taken back.
 */

type Outcome = Extract<Told, { kind: 'assignment' | 'exercise' }>;

const isOutcome = (told: Told): told is Outcome =>
  told.kind === 'assignment' || told.kind === 'exercise';

const isFill = (told: Told): told is FillTold => told.kind === 'option' || told.kind === 'stock';

const whatOf = (told: FillTold) =>
  told.kind === 'option' ? contractKey(told.contract) : told.symbol;

const sizeOf = (told: FillTold) => (told.kind === 'option' ? told.contracts : told.shares);

const legKey = (account: string, date: string, symbol: string, side: string, price: number) =>
  [account, date, symbol, side, price].join('|');

/** What an adjusted series delivers is not known: it ends, and its shares are bought or sold. */
const isAdjusted = ({ root }: Contract) => contractKind(root) === 'adjusted';

const stockOf = (leg: Leg, shares: number, feesTotal: number): Told => ({
  kind: 'stock',
  account: leg.account,
  date: leg.date,
  ...(leg.time !== undefined && { time: leg.time }),
  symbol: leg.symbol,
  side: leg.side,
  shares,
  price: leg.price,
  feesTotal,
});

/** Joins shares to the options that brought or took them; what is left over was traded. */
function deliver(drafts: readonly Draft[], legs: readonly Leg[]): Draft[] {
  const open = new Map<string, { leg: Leg; shares: number }[]>();
  for (const leg of legs) {
    const key = legKey(leg.account, leg.date, leg.symbol, leg.side, leg.price);
    open.set(key, [...(open.get(key) ?? []), { leg, shares: leg.shares }]);
  }
  const joined = drafts.map((draft): Draft => {
    const { told } = draft;
    if (!isOutcome(told)) return draft;
    const { contract, contracts } = told;
    if (isAdjusted(contract)) {
      const { account, date } = told;
      const ended: Told = { kind: 'expiration', account, date, contract, contracts };
      return Object.assign({}, draft, { told: ended });
    }
    const key = legKey(
      told.account,
      told.date,
      contract.underlying,
      deliverySide(told),
      contract.strike,
    );
    let needed = contracts * contract.multiplier;
    let fees = told.feesTotal;
    const also = [...draft.also];
    let { counted } = draft;
    for (const held of open.get(key) ?? []) {
      const taken = Math.min(needed, held.shares);
      if (taken <= 0) continue;
      needed -= taken;
      held.shares -= taken;
      fees += (held.leg.feesTotal * taken) / held.leg.shares;
      also.push(held.leg.row);
      counted =
        counted === undefined && held.leg.counted === undefined
          ? undefined
          : (counted ?? 0) + ((held.leg.counted ?? 0) * taken) / held.leg.shares;
    }
    return { ...draft, told: { ...told, feesTotal: fees }, also, counted };
  });
  const left = [...open.values()]
    .flat()
    .filter(({ shares }) => shares > 0)
    .map(({ leg, shares }): Draft => {
      const told = stockOf(leg, shares, (leg.feesTotal * shares) / leg.shares);
      return { told, row: leg.row, also: [], id: leg.id, delta: undefined, counted: leg.counted };
    });
  return [...joined, ...left];
}

/** Takes each tax off the dividend of its day and symbol; one that has none stands alone. */
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

const CANCELED = 'Canceled trades';

/**
 * Takes out each fill that was taken back, and the row that does so. What both cost stays: on the fill
 * booked instead, else as a fee.
 */
function cancel(drafts: Draft[], record: RowRecord): Draft[] {
  for (const { fill, row, id } of record.cancellations) {
    const isSame = ({ told }: Draft) =>
      isFill(told) &&
      told.account === fill.account &&
      whatOf(told) === whatOf(fill) &&
      told.side !== fill.side &&
      sizeOf(told) === sizeOf(fill) &&
      told.price === fill.price;
    const at = drafts.findIndex((draft) => isSame(draft) && (id === undefined || draft.id === id));
    const canceled = drafts[at];
    if (canceled === undefined || !isFill(canceled.told)) {
      record.doubtAfterAll(row, 'It cancels a trade that is not in this file.');
      continue;
    }
    drafts.splice(at, 1);
    const fees = canceled.told.feesTotal + fill.feesTotal;
    const rows = [canceled.row, row];
    if (fees === 0) {
      record.takeFromEvents(CANCELED, 2);
      continue;
    }
    const { side, account, date } = canceled.told;
    const next = drafts.findIndex(
      ({ told, row: other, id: otherId }) =>
        isFill(told) &&
        (id === undefined ? other.line > canceled.row.line : otherId === id) &&
        told.account === account &&
        whatOf(told) === whatOf(fill) &&
        told.side === side,
    );
    const instead = drafts[next];
    if (instead !== undefined && isFill(instead.told)) {
      const told = { ...instead.told, feesTotal: instead.told.feesTotal + fees };
      drafts[next] = { ...instead, told, also: [...instead.also, ...rows] };
    } else {
      const told: Told = { kind: 'cash', account, date, reason: 'fee', amountTotal: -fees };
      drafts.push({ told, row: canceled.row, also: [row], id: undefined, delta: undefined });
    }
  }
  return drafts;
}

/** The events of a file, once what stands in several rows is put together. */
export const settled = (record: RowRecord): Draft[] =>
  withhold(cancel(deliver(record.drafts, record.legs), record), record);
