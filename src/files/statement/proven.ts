import { readLots } from '../../core/book/readLots';
import type { Position } from '../../core/book/book';
import { reconcile, type Proof } from '../../core/book/reconcile/reconcile';
import { addStatement, type Addition } from '../../core/book/statement/addStatement';
import type { BatchedLog } from '../../core/book/statement/batch';
import { changed } from '../../core/book/statement/logChange';
import type { StatementAbout, StatementReading } from '../read/statements/reading';
import { readStatement } from '../read/statements/readStatement';
import { accountsFor, type KnownAccounts } from './accounts';
import { answered, endings, isOver, type OwnAnswers } from './answered';

/** The stages of the work, shown to whoever waits. */
export type Stage = 'reading' | 'matching' | 'proving';

/** The book to which a statement is added, and other known facts. */
export interface BookBeside {
  readonly log: BatchedLog;
  /** Accounts of earlier statements, each with its account in the log. */
  readonly known: KnownAccounts;
  readonly batch: string;
  /** ISO date. */
  readonly today: string;
}

/** A statement read, matched with the book and proved: shown first, then added unchanged. */
export interface Proven {
  /** With the answers applied. */
  readonly reading: StatementReading;
  /** The file's accounts, each with its account in the log; open questions are left out. */
  readonly accounts: Readonly<Record<string, string>>;
  /** The file's accounts, as it names them. */
  readonly told: readonly string[];
  /** Null while a question is open on which the rest depends. */
  readonly adding: {
    readonly addition: Addition;
    readonly proof: Proof;
    /** Expired positions whose end no row states. */
    readonly over: readonly Position[];
    /** Positions held before about which to ask, as stated. */
    readonly carried: StatementReading['opening'];
  } | null;
}

const isAskedFirst = ({ asks, refused }: StatementReading) =>
  refused !== null || asks.some((ask) => ask !== 'account');

/**
 * Reads a statement, matches it with the book and proves it, using a person's answers. `tell` hears
 * of each stage.
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

/** Expired positions that would still be open in the statement's accounts once it is added. */
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
