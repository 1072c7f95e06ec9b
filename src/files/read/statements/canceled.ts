import { contractKey } from '../../../core/market/contract';
import type { Cancellation, Draft, FillTold, Leg, RowRecord } from './record';
import type { Told } from './reading';

/*
 * What a broker takes back stands in the file with the row that takes it back: whole or in part, a fill,
 * the end of an option, or the shares it brought.
 */

const isFill = (told: Told): told is FillTold => told.kind === 'option' || told.kind === 'stock';

const whatOf = (told: FillTold) =>
  told.kind === 'option' ? contractKey(told.contract) : told.symbol;

const sizeOf = (told: FillTold) => (told.kind === 'option' ? told.contracts : told.shares);

/** A fill of which so much is left. */
const ofSize = (told: FillTold, size: number): FillTold =>
  told.kind === 'option' ? { ...told, contracts: size } : { ...told, shares: size };

type FillDraft = Draft & { readonly told: FillTold };

const isFillDraft = (draft: Draft): draft is FillDraft => isFill(draft.told);

/** Fills that a row may take back, of its own price: one of its size, else as many as come to it. */
function fillsFor(drafts: readonly Draft[], { fill, id }: Cancellation): readonly FillDraft[] {
  const wanted = sizeOf(fill);
  const its = drafts
    .filter(isFillDraft)
    .filter(
      ({ told, id: own }) =>
        told.account === fill.account &&
        whatOf(told) === whatOf(fill) &&
        told.side !== fill.side &&
        told.price === fill.price &&
        (id === undefined || own === id),
    );
  const whole = its.find(({ told }) => sizeOf(told) === wanted);
  if (whole !== undefined) return [whole];
  const all = its.reduce((sum, { told }) => sum + sizeOf(told), 0);
  return all >= wanted ? its : [];
}

/** Whether a draft is the end of an option that a row takes back. */
const isEnding = ({ told, id: own }: Draft, { fill, id }: Cancellation) =>
  fill.kind === 'option' &&
  (told.kind === 'expiration' ||
    told.kind === 'assignment' ||
    told.kind === 'exercise' ||
    told.kind === 'settlement') &&
  told.account === fill.account &&
  contractKey(told.contract) === contractKey(fill.contract) &&
  told.contracts === fill.contracts &&
  (id === undefined || own === id);

const isDelivered = (leg: Leg, { fill, id }: Cancellation) =>
  fill.kind === 'stock' &&
  leg.account === fill.account &&
  leg.symbol === fill.symbol &&
  leg.side !== fill.side &&
  leg.shares === fill.shares &&
  (id === undefined || leg.id === id);

const CANCELED = 'Canceled trades';

const SMALL = 1e-9;

/**
 * The drafts and shares of a file without what was taken back, and without the rows that do so. What both
 * cost stays: on what is left, or on the fill booked instead, else as a fee.
 */
export function canceled(record: RowRecord): {
  readonly drafts: readonly Draft[];
  readonly legs: readonly Leg[];
} {
  const drafts = [...record.drafts];
  const legs = [...record.legs];
  const remove = <Item>(list: Item[], item: Item) => list.splice(list.indexOf(item), 1);

  /** Takes fills off, and gives those that are gone. */
  function takeOff(fills: readonly FillDraft[], cancellation: Cancellation) {
    let wanted = sizeOf(cancellation.fill);
    const gone: FillDraft[] = [];
    for (const draft of fills) {
      const left = sizeOf(draft.told) - wanted;
      if (wanted <= SMALL) break;
      wanted -= Math.min(wanted, sizeOf(draft.told));
      if (left <= SMALL) {
        remove(drafts, draft);
        gone.push(draft);
        continue;
      }
      const feesTotal = draft.told.feesTotal + cancellation.fill.feesTotal + feesOf(gone);
      const also = [...draft.also, ...gone.map(({ row }) => row), cancellation.row];
      drafts[drafts.indexOf(draft)] = {
        ...draft,
        told: { ...ofSize(draft.told, left), feesTotal },
        also,
      };
      return null;
    }
    return gone;
  }

  function take(cancellation: Cancellation): void {
    const { fill, row, id } = cancellation;
    const fills = fillsFor(drafts, cancellation);
    const ending = drafts.find((draft) => isEnding(draft, cancellation));
    const leg = legs.find((each) => isDelivered(each, cancellation));
    if (fills.length === 0) {
      if (ending === undefined && leg === undefined) {
        return record.doubtAfterAll(row, 'It cancels a trade that is not in this file.');
      }
      if (ending !== undefined) remove(drafts, ending);
      else remove(legs, leg!);
      return record.takeFromEvents(CANCELED, 2);
    }
    const gone = takeOff(fills, cancellation);
    if (gone === null) return undefined;
    const fees = feesOf(gone) + fill.feesTotal;
    if (Math.abs(fees) < SMALL) return record.takeFromEvents(CANCELED, gone.length + 1);
    const [first] = gone as [FillDraft];
    const { side, account, date } = first.told;
    const instead = drafts
      .filter(isFillDraft)
      .find(
        ({ told, row: other, id: own }) =>
          (id === undefined ? other.line > first.row.line : own === id) &&
          told.account === account &&
          whatOf(told) === whatOf(fill) &&
          told.side === side,
      );
    const rows = [...gone.map(({ row: its }) => its), row];
    if (instead === undefined) {
      const told: Told = { kind: 'cash', account, date, reason: 'fee', amountTotal: -fees };
      drafts.push({ told, row: first.row, also: rows.slice(1), id: undefined, delta: undefined });
      return undefined;
    }
    drafts[drafts.indexOf(instead)] = {
      ...instead,
      told: { ...instead.told, feesTotal: instead.told.feesTotal + fees },
      also: [...instead.also, ...rows],
    };
    return undefined;
  }

  for (const cancellation of record.cancellations) take(cancellation);
  return { drafts, legs };
}

const feesOf = (drafts: readonly FillDraft[]) =>
  drafts.reduce((sum, { told }) => sum + told.feesTotal, 0);
