import { addDays } from '../../core/market/calendar';
import { contractKind } from '../../core/market/contractKind';
import { contractKey } from '../../core/market/contract';
import type { Position } from '../../core/book/book';
import type { SourcedEvent, Statement } from '../../core/book/statement/statement';
import type { StatementAnswers } from '../read/statements/reading';

/** What became of an option that is over, where no row says it. */
export type Became =
  | { readonly how: 'expiration' | 'assignment' | 'exercise' }
  | { readonly how: 'settlement'; readonly value: number };

/** What a position brought or cost, and when it was opened. */
interface OpenedBefore {
  /** Dollars per share, before fees. */
  readonly price: number;
  /** ISO date. */
  readonly date: string | null;
}

/** What a person said of a statement. */
export interface OwnAnswers extends Omit<StatementAnswers, 'account'> {
  /** The account of the log that each of the file's is; its own name where none is given. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** Of what was held before, by the ids of its events. */
  readonly opened?: Readonly<Record<string, OpenedBefore>>;
  /** Of what is over, by `overKey`. */
  readonly became?: Readonly<Record<string, Became>>;
  /** Ids of events of the file that are to stand for the book's. */
  readonly taken?: readonly string[];
}

/** A ledger under the name that its account has in the log. */
function renamed(ledger: string, accounts: Readonly<Record<string, string>>): string {
  for (const [own, name] of Object.entries(accounts)) {
    if (ledger === own) return name;
    if (ledger.startsWith(`${own} `)) return name + ledger.slice(own.length);
  }
  return ledger;
}

/** A carried lot with what it brought or cost, its sign that of its quantity. */
function withBasis(event: SourcedEvent, opened: OpenedBefore | undefined): SourcedEvent {
  if (event.kind !== 'carried' || opened === undefined) return event;
  const { price, date } = opened;
  const shares = event.quantity * (event.contract?.multiplier ?? 1);
  return { ...event, basisTotal: price * shares, date: date ?? event.date };
}

/** A statement with its accounts under their names in the log, and with what was asked of its opening. */
export function answered<Read extends Statement>(statement: Read, answers: OwnAnswers): Read {
  const { accounts = {}, opened = {} } = answers;
  if (Object.keys(accounts).length + Object.keys(opened).length === 0) return statement;
  const rename = (ledger: string) => renamed(ledger, accounts);
  const { reported } = statement;
  return {
    ...statement,
    accounts: [...new Set(statement.accounts.map(rename))],
    events: Array.from(statement.events, (event) => ({ ...event, account: rename(event.account) })),
    opening: Array.from(statement.opening, (event) => ({
      ...withBasis(event, opened[event.id]),
      account: rename(event.account),
    })),
    reported: {
      ...reported,
      positions:
        reported.positions &&
        Array.from(reported.positions, (position) => ({
          ...position,
          account: position.account === null ? null : rename(position.account),
        })),
    },
  };
}

export const overKey = ({ account, contract }: Pick<Position, 'account' | 'contract'>): string =>
  `${account} ${contractKey(contract)}`;

/** What may become of an option at its end. */
export function mayBecome({ contract, contracts }: Position): readonly Became['how'][] {
  if (contractKind(contract.root) === 'index') return ['expiration', 'settlement'];
  return ['expiration', contracts < 0 ? 'assignment' : 'exercise'];
}

/** The events that say what became of what is over. They go with the statement that left it open. */
export function endings(
  over: readonly Position[],
  became: NonNullable<OwnAnswers['became']>,
): readonly SourcedEvent[] {
  return over.flatMap((position): SourcedEvent[] => {
    const said = became[overKey(position)];
    if (said === undefined) return [];
    const { account, contract, contracts } = position;
    const about = {
      id: `${overKey(position)} ${said.how}`,
      account,
      date: contract.expiration,
      contract,
      contracts: Math.abs(contracts),
      source: { line: 0, text: '', delta: -contracts },
    };
    if (said.how === 'expiration') return [{ ...about, kind: said.how }];
    if (said.how === 'settlement') {
      return [{ ...about, kind: said.how, value: said.value, feesTotal: 0 }];
    }
    return [{ ...about, kind: said.how, feesTotal: 0 }];
  });
}

/** The day after which an option is over. */
export const isOver = ({ contract }: Position, today: string): boolean =>
  contract.expiration <= addDays(today, -1);
