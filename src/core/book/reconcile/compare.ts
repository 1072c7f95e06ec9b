import type { Contract } from '../../market/contract';
import type { Addition } from '../statement/addStatement';
import type { BatchedEvent } from '../statement/batch';
import type { Figure, Source, Stated, Statement } from '../statement/statement';
import { isNothing, type Suspect } from './explain';
import { isOf, linesOf, rowsBehind } from './rows';
import type { tally } from './tally';

/** One of our figures beside the file's own. */
export interface Check {
  readonly what: Figure | 'cash' | 'position';
  readonly of: Stated['of'];
  readonly currency: string;
  /** The series or symbol it is of; null of all. */
  readonly holding: Contract | string | null;
  /** Null where what it takes is not known. */
  readonly ours: number | null;
  readonly theirs: number;
  /** Theirs less ours; 0 where they agree to the cent. */
  readonly difference: number | null;
  /**
   * Where the file states it; where it differs, the rows that make the difference; where ours is not
   * known, the rows that it is not known for.
   */
  readonly lines: readonly number[];
  /** Where it differs, ids of events of its kind that only the book has. */
  readonly events: readonly string[];
}

/** What of a log a statement is about, once it is added. */
export interface Scene {
  readonly statement: Statement;
  readonly addition: Addition;
  readonly events: readonly BatchedEvent[];
  readonly figureOf: ReturnType<typeof tally>;
  /** What each event realized, by its id; NaN where that is not known. Asked only where a figure differs. */
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

/** A figure of ours beside one of the file's, and where they differ the rows behind it. */
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
