import type { Contract } from '../../market/contract';
import type { Addition } from '../statement/addStatement';
import type { BatchedEvent } from '../statement/batch';
import type { Figure, Source, Stated, Statement } from '../statement/statement';
import { isNothing, type Suspect } from './explain';
import { isOf, linesOf, rowsBehind } from './rows';
import type { tally } from './tally';

/** One of our figures beside the file's. */
export interface Check {
  readonly what: Figure | 'cash' | 'position';
  readonly of: Stated['of'];
  readonly currency: string;
  /** The series or symbol of the figure; null for all of them. */
  readonly holding: Contract | string | null;
  /** Null if something it depends on is not known. */
  readonly ours: number | null;
  readonly theirs: number;
  /** Theirs less ours; 0 if they agree to the cent. */
  readonly difference: number | null;
  /**
   * Lines where the file states it; if it differs, the rows that explain the difference; if ours is
   * not known, the rows for which it is not known.
   */
  readonly lines: readonly number[];
  /** If it differs, ids of events of its kind that only the book has. */
  readonly events: readonly string[];
}

/** The part of a log that a statement covers, once the statement is added. */
export interface Scene {
  readonly statement: Statement;
  readonly addition: Addition;
  readonly events: readonly BatchedEvent[];
  readonly figureOf: ReturnType<typeof tally>;
  /** Realized gain by event id; NaN if not known. Called only if a figure differs. */
  readonly realizedBy: () => ReadonlyMap<string, number>;
}

interface Compared {
  readonly of?: Stated['of'];
  readonly holding?: Contract | string | null;
  readonly currency: string;
  readonly ours: number | null;
  readonly theirs: number;
  readonly stated: readonly number[];
  readonly amountOf: (event: BatchedEvent) => number;
  readonly parts?: readonly number[];
  readonly holdings?: readonly Suspect[];
}

/** Compares a figure of ours with the file's and, if they differ, finds the rows behind it. */
export function compare(scene: Scene, what: Check['what'], compared: Compared): Check {
  const { statement, addition, events } = scene;
  const { ours, theirs, stated, holding = null, currency, of = 'all' } = compared;
  const difference = ours === null ? null : theirs - ours;
  const agrees = difference !== null && isNothing(difference);
  const about = { what, of, currency, holding, ours, theirs };
  if (agrees) return { ...about, difference: 0, lines: stated, events: [] };
  const own = events.filter(
    (event) =>
      (holding === null || isOf(event, holding)) &&
      (what === 'position' ? event.kind !== 'dividend' : compared.amountOf(event) !== 0),
  );
  const rows =
    difference === null
      ? own.filter((event) => Number.isNaN(compared.amountOf(event))).flatMap(linesOf)
      : rowsBehind({
          difference,
          events: own,
          amountOf: compared.amountOf,
          contradictions: addition.contradictions,
          parts: compared.parts ?? [],
          holdings: compared.holdings ?? [],
          isNarrow: holding !== null,
        });
  const told = new Set<Source | undefined>(statement.events.map(({ source }) => source));
  const lines = [...new Set([...stated, ...rows])].toSorted((a, b) => a - b);
  const alone = own.filter(({ source }) => !told.has(source));
  return { ...about, difference, lines, events: alone.map(({ id }) => id) };
}
