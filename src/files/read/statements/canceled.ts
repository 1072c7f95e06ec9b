import { contractKey } from '../../../core/market/contract';
import type { Cancellation, Draft, FillTold, Leg, RowRecord } from './record';
import type { Told } from './reading';

/*
 * A file keeps what a broker cancels and adds a row that cancels it, in whole or in part. That row
 * may cancel a fill, the outcome of an option, or the shares that the outcome delivered.
 */

const isFill = (told: Told): told is FillTold => told.kind === 'option' || told.kind === 'stock';

type Ending = Extract<Told, { kind: 'expiration' | 'assignment' | 'exercise' | 'settlement' }>;

const isEnding = (told: Told): told is Ending =>
  told.kind === 'expiration' ||
  told.kind === 'assignment' ||
  told.kind === 'exercise' ||
  told.kind === 'settlement';

const whatOf = (told: FillTold | Ending) =>
  told.kind === 'stock' ? told.symbol : contractKey(told.contract);

const sizeOf = (told: FillTold | Ending) => (told.kind === 'stock' ? told.shares : told.contracts);

/** The fill with its size reduced to what is left of it. */
const ofSize = (told: FillTold, size: number): FillTold =>
  told.kind === 'option' ? { ...told, contracts: size } : { ...told, shares: size };

type FillDraft = Draft & { readonly told: FillTold };

/** A slot for one item; null once the item is canceled. */
interface Slot<Item> {
  item: Item | null;
}

/** Slots for items, indexed by the key under which a cancellation looks for them. */
function slotsBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | null) {
  const all = items.map((item): Slot<Item> => ({ item }));
  const byKey = new Map<string, Slot<Item>[]>();
  for (const slot of all) {
    const key = keyOf(slot.item!);
    if (key === null) continue;
    const own = byKey.get(key);
    if (own === undefined) byKey.set(key, [slot]);
    else own.push(slot);
  }
  return {
    all,
    of: (key: string) => (byKey.get(key) ?? []).filter(({ item }) => item !== null),
    left: () => all.flatMap(({ item }) => item ?? []),
  };
}

const otherSide = { buy: 'sell', sell: 'buy' } as const;

const keyOfFill = (told: FillTold, side: 'buy' | 'sell') =>
  [told.account, whatOf(told), side, told.price].join('|');

/** Fills are found by series or symbol, side and price; the outcomes of options by series. */
const keyOfDraft = ({ told }: Draft): string | null =>
  isFill(told)
    ? keyOfFill(told, told.side)
    : isEnding(told)
      ? [told.account, whatOf(told)].join('|')
      : null;

const keyOfLeg = ({ account, symbol, side }: Leg) => [account, symbol, side].join('|');

const isOfId = (own: string | undefined, { id }: Cancellation) => id === undefined || own === id;

const asDraft = ({ fill, row, id }: Cancellation): FillDraft => ({
  told: fill,
  row,
  also: [],
  id,
  delta: undefined,
});

const CANCELED = 'Canceled trades';

const SMALL = 1e-9;

const feesOf = (drafts: readonly FillDraft[]) =>
  drafts.reduce((sum, { told }) => sum + told.feesTotal, 0);

/**
 * A file's drafts and legs, without canceled ones and without the rows that cancel them. The fees
 * of both remain: on the part of the fill that is left, or on the fill booked instead, or else as a
 * fee.
 */
export function canceled(record: RowRecord): {
  readonly drafts: readonly Draft[];
  readonly legs: readonly Leg[];
} {
  const { cancellations } = record;
  if (cancellations.length === 0) return record;
  const drafts = slotsBy(record.drafts, keyOfDraft);
  const legs = slotsBy(record.legs, keyOfLeg);
  const fees: Draft[] = [];

  /**
   * Fills that a row may cancel: one of the same size, or else all at its price if they add up to
   * at least its size.
   */
  function fillsFor(cancellation: Cancellation): readonly Slot<FillDraft>[] {
    const { fill } = cancellation;
    const its = drafts
      .of(keyOfFill(fill, otherSide[fill.side]))
      .filter(({ item }) => isOfId(item!.id, cancellation)) as Slot<FillDraft>[];
    const wanted = sizeOf(fill);
    const whole = its.find(({ item }) => sizeOf(item!.told) === wanted);
    if (whole !== undefined) return [whole];
    const all = its.reduce((sum, { item }) => sum + sizeOf(item!.told), 0);
    return all >= wanted ? its : [];
  }

  /** Cancels fills and returns those fully canceled; null if part of one is left. */
  function cancelFills(fills: readonly Slot<FillDraft>[], { fill, row }: Cancellation) {
    let wanted = sizeOf(fill);
    const gone: FillDraft[] = [];
    for (const slot of fills) {
      const draft = slot.item!;
      const left = sizeOf(draft.told) - wanted;
      if (wanted <= SMALL) break;
      if (left > SMALL) {
        const feesTotal = draft.told.feesTotal + fill.feesTotal + feesOf(gone);
        const also = [...draft.also, ...gone.map((each) => each.row), row];
        slot.item = { ...draft, told: { ...ofSize(draft.told, left), feesTotal }, also };
        return null;
      }
      wanted -= sizeOf(draft.told);
      slot.item = null;
      gone.push(draft);
    }
    return gone;
  }

  /** Cancels an outcome or a leg; returns whether there was one. */
  function cancelOther(cancellation: Cancellation): boolean {
    const { fill } = cancellation;
    const [account, what, size] = [fill.account, whatOf(fill), sizeOf(fill)];
    const slot =
      fill.kind === 'option'
        ? drafts
            .of([account, what].join('|'))
            .find(
              ({ item }) => sizeOf(item!.told as Ending) === size && isOfId(item!.id, cancellation),
            )
        : legs
            .of([account, what, otherSide[fill.side]].join('|'))
            .find(({ item }) => item!.shares === size && isOfId(item!.id, cancellation));
    if (slot === undefined) return false;
    slot.item = null;
    record.takeFromEvents(CANCELED, 2);
    return true;
  }

  /** Keeps the fees of canceled fills and of the rows that cancel them. */
  function leaveFees(gone: readonly FillDraft[], { fill, row, id }: Cancellation): void {
    const feesTotal = feesOf(gone) + fill.feesTotal;
    if (Math.abs(feesTotal) < SMALL) return record.takeFromEvents(CANCELED, gone.length + 1);
    const [first, ...others] = gone as [FillDraft, ...FillDraft[]];
    const { side, account, date } = first.told;
    const also = [...others.map((each) => each.row), row];
    const instead = drafts.all.find(
      ({ item }) =>
        item !== null &&
        isFill(item.told) &&
        (id === undefined ? item.row.line > first.row.line : item.id === id) &&
        item.told.account === account &&
        item.told.side === side &&
        whatOf(item.told) === whatOf(fill),
    ) as Slot<FillDraft> | undefined;
    if (instead === undefined) {
      const told: Told = { kind: 'cash', account, date, reason: 'fee', amountTotal: -feesTotal };
      fees.push({ told, row: first.row, also, id: undefined, delta: undefined });
      return undefined;
    }
    const { told, also: before, ...draft } = instead.item!;
    instead.item = {
      ...draft,
      told: { ...told, feesTotal: told.feesTotal + feesTotal },
      also: [...before, first.row, ...also],
    };
    return undefined;
  }

  /**
   * Cancellations without a trade, by the fill they would be: another cancellation may cancel that.
   */
  const unmatched = new Map<string, Cancellation[]>();

  function leaveUnmatched(cancellation: Cancellation): void {
    const { fill } = cancellation;
    const key = keyOfFill(fill, fill.side);
    const own = unmatched.get(key);
    if (own === undefined) unmatched.set(key, [cancellation]);
    else own.push(cancellation);
  }

  /** The canceled fill itself may be marked as canceled, like the row that cancels it. */
  function takeTwin({ fill }: Cancellation): readonly FillDraft[] {
    const all = unmatched.get(keyOfFill(fill, otherSide[fill.side])) ?? [];
    const at = all.findIndex((other) => sizeOf(other.fill) === sizeOf(fill));
    return at < 0 ? [] : all.splice(at, 1).map(asDraft);
  }

  function take(cancellation: Cancellation): void {
    const twins = takeTwin(cancellation);
    if (twins.length > 0) return leaveFees(twins, cancellation);
    const fills = fillsFor(cancellation);
    if (fills.length > 0) {
      const gone = cancelFills(fills, cancellation);
      return gone === null ? undefined : leaveFees(gone, cancellation);
    }
    return cancelOther(cancellation) ? undefined : leaveUnmatched(cancellation);
  }

  // Those without a trade come first, since others may cancel them.
  const hasTrade = (cancellation: Cancellation) => fillsFor(cancellation).length > 0;
  const bare = cancellations.filter((each) => !hasTrade(each));
  const others = cancellations.filter(hasTrade);
  for (const cancellation of [...bare, ...others]) take(cancellation);
  for (const { row } of [...unmatched.values()].flat()) {
    record.doubtAfterAll(
      row,
      'It cancels a trade that is not in this file: if your trades have it, delete it there.',
    );
  }
  return { drafts: [...drafts.left(), ...fees], legs: legs.left() };
}
