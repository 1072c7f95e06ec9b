import { readLots } from '../../core/book/readLots';
import type { Position } from '../../core/book/book';
import { reconcile, type Proof } from '../../core/book/reconcile/reconcile';
import { addStatement, changed, type Addition } from '../../core/book/statement/addStatement';
import type { BatchedLog } from '../../core/book/statement/batch';
import type { StatementAbout, StatementReading } from '../read/statements/reading';
import { readStatement } from '../read/statements/readStatement';
import { accountsFor, type KnownAccounts } from './accounts';
import { answered, endings, isOver, type OwnAnswers } from './answered';

/** What is done one after the other, for whoever waits. */
export type Stage = 'reading' | 'matching' | 'proving';

/** The book that a statement is added to, and what is known besides. */
export interface BookBeside {
  readonly log: BatchedLog;
  /** The accounts of earlier statements, each with the one of the log that it is. */
  readonly known: KnownAccounts;
  readonly batch: string;
  /** ISO date. */
  readonly today: string;
}

/** A statement read, matched with the book and proved: what is shown, and added as it is shown. */
export interface Proven {
  /** As it was answered. */
  readonly reading: StatementReading;
  /** The accounts of the file, each with the one of the log that it is; those asked about are left out. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Those of the file as it names them. */
  readonly told: readonly string[];
  /** Null while something is asked that the rest depends on. */
  readonly adding: {
    readonly addition: Addition;
    readonly proof: Proof;
    /** What is over, and no row says what became of it. */
    readonly over: readonly Position[];
    /** What was held before and is asked about, as the statement says it. */
    readonly carried: StatementReading['opening'];
  } | null;
}

const isAskedFirst = ({ asks, refused }: StatementReading) =>
  refused !== null || asks.some((ask) => ask !== 'account');

/**
 * Reads a statement, matches it with the book and proves it, by what a person said of it. `tell` hears
 * what is begun.
 */
export function provenStatement(
  text: string,
  about: StatementAbout,
  answers: OwnAnswers,
  { log, known, batch, today }: BookBeside,
  tell: (stage: Stage) => void = () => {},
): Proven {
  tell('reading');
  const first = readStatement(text, about, answers);
  const accounts = accountsFor(first, answers.accounts ?? {}, known);
  const told = first.accounts;
  if (isAskedFirst(first)) return { reading: first, accounts, told, adding: null };
  tell('matching');
  const carried = first.opening.filter(
    (event) => event.kind === 'carried' && event.basisTotal === null,
  );
  const reading = answered(first, { ...answers, accounts });
  const batchAbout = { id: batch, fileName: about.fileName ?? '', addedOn: today };
  const taken = new Set(answers.taken);
  const add = (statement: StatementReading) => addStatement(log, statement, batchAbout, taken);
  let whole = reading;
  let addition = add(reading);
  const over = overAfter(addition, log, reading, today);
  const ended = endings(over, answers.became ?? {});
  if (ended.length > 0) {
    whole = { ...reading, events: [...reading.events, ...ended] };
    addition = add(whole);
  }
  tell('proving');
  const proof = reconcile(whole, log.events, addition);
  return { reading: whole, accounts, told, adding: { addition, proof, over, carried } };
}

/** What stands in the accounts of a statement once it is added, though it is over. */
function overAfter(
  { change }: Addition,
  { events }: BatchedLog,
  { accounts }: StatementReading,
  today: string,
): readonly Position[] {
  const { positions } = readLots(changed(events, change), today);
  return positions.filter(
    (position) =>
      isOver(position, today) &&
      accounts.some((own) => position.account === own || position.account.startsWith(`${own} `)),
  );
}
