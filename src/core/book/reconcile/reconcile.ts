import { oncePer } from '../../market/once';
import { readLots, type Lots } from '../readLots';
import { addStatement, type Addition } from '../statement/addStatement';
import type { BatchedEvent } from '../statement/batch';
import { changed } from '../statement/logChange';
import type { Stated, Statement } from '../statement/statement';
import { cashChecks } from './cashChecks';
import { compare, type Check, type Scene } from './compare';
import { isNothing } from './explain';
import { standingChecks } from './positions';
import { tally } from './tally';

/** What a statement says of itself, figure by figure, beside what follows from its events. */
export interface Proof {
  /** Totals first, then the figures of single series and symbols. */
  readonly checks: readonly Check[];
  /** Ids of the statement's events that the book already has. */
  readonly known: readonly string[];
}

const NONE: readonly string[] = [];

/** A figure that is a sum of all money is compared with the cash instead. */
type Figured = Stated & { readonly figure: Exclude<Stated['figure'], 'net'> };

const isFigured = (stated: Stated): stated is Figured => stated.figure !== 'net';

/** A figure that differs; `before` are the checks of its parts. */
function differing(
  scene: Scene,
  stated: Figured,
  ours: number | null,
  before: readonly Check[],
): Check {
  const { figure, of, currency, total: theirs, what: holding, lines } = stated;
  const amountOf = (event: BatchedEvent) =>
    figure === 'realized' ? (scene.realizedBy().get(event.id) ?? 0) : tally([event], [])(stated)!;
  const isPart = (check: Check) =>
    check.what === figure &&
    check.difference !== 0 &&
    check.currency === currency &&
    (of === 'all' || check.of === of);
  const parts = holding === null ? before.filter(isPart).flatMap(({ lines: own }) => own) : [];
  const about = { of, holding, currency, ours, theirs };
  return compare(scene, figure, { ...about, stated: lines, amountOf, parts });
}

/** Checks of the figures a file states, those of single holdings before the totals. */
function statedChecks(scene: Scene): Check[] {
  const { realized, commissions, premium, others } = scene.statement.reported;
  const all = (realized ?? []).concat(commissions ?? [], premium ?? [], others).filter(isFigured);
  const checks: Check[] = [];
  const compareStated = (stated: Figured) => {
    const { figure: what, of, currency, total: theirs, what: holding, lines } = stated;
    const ours = scene.figureOf(stated);
    // Most figures agree, and there may be as many as rows: for these, skip the search for rows.
    checks.push(
      ours !== null && isNothing(theirs - ours)
        ? { what, of, currency, holding, ours, theirs, difference: 0, lines, events: NONE }
        : differing(scene, stated, ours, checks),
    );
  };
  for (const stated of all) if (stated.what !== null) compareStated(stated);
  for (const stated of all) if (stated.what === null) compareStated(stated);
  return checks;
}

/** Realized gain by event id; NaN if one of its gains is not known. */
function gainsBy(realized: Lots['realized']): ReadonlyMap<string, number> {
  const gains = new Map<string, number>();
  for (const { event, gainTotal } of realized) {
    gains.set(event, (gains.get(event) ?? 0) + (gainTotal ?? Number.NaN));
  }
  return gains;
}

/** Whether an event belongs to the ledgers of a statement's accounts. */
function isOfAccounts(accounts: readonly string[]): (event: BatchedEvent) => boolean {
  const isIts = oncePer((account: string) =>
    accounts.some((own) => account === own || account.startsWith(`${own} `)),
  );
  return ({ account }) => isIts(account);
}

/**
 * Proves a statement: compares what the log comes to on its days, with the statement added, with
 * what the file itself states, figure by figure, and names the rows behind each difference.
 * `addition` is the result of adding it, if already computed.
 */
export function reconcile(
  statement: Statement,
  events: readonly BatchedEvent[],
  addition: Addition = addStatement({ events, batches: [] }, statement, {
    id: '',
    fileName: '',
    addedOn: '',
  }),
): Proof {
  const { from, to, accounts } = statement;
  const known: string[] = [];
  for (const { file } of addition.known) for (const { id } of file) known.push(id);
  for (const { file } of addition.typed) for (const { id } of file) known.push(id);
  if (from === null || to === null) return { checks: [], known };
  const own = changed(events, addition.change).filter(isOfAccounts(accounts));
  const isWithin = ({ date }: { readonly date: string }) => date >= from && date <= to;
  const within = own.filter((event) => isWithin(event) && event.kind !== 'carried');
  const lots = readLots(own, to);
  const realized = lots.realized.filter(isWithin);
  let gains: ReadonlyMap<string, number> | null = null;
  const realizedBy = () => (gains ??= gainsBy(realized));
  const figureOf = tally(within, realized);
  const scene: Scene = { statement, addition, events: within, figureOf, realizedBy };
  const stated = statedChecks(scene);
  const checks = [
    ...stated,
    ...cashChecks(scene, stated),
    ...standingChecks(lots, statement).map((standing) => compare(scene, 'position', standing)),
  ];
  const isTotal = ({ holding }: Check) => holding === null;
  return { checks: [...checks.filter(isTotal), ...checks.filter((each) => !isTotal(each))], known };
}
