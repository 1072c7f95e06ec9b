import { addDays } from '../../core/market/calendar';
import { contractKey } from '../../core/market/contract';
import type { Position } from '../../core/book/book';
import type { SourcedEvent, Statement } from '../../core/book/statement/statement';
import type { StatementAnswers } from '../read/statements/reading';

/** How an expired option ended, if no row says so. */
export type Became =
  | { readonly how: 'expiration' | 'assignment' | 'exercise' }
  | { readonly how: 'settlement'; readonly value: number };

/** The price at which a position was opened, and when. */
interface OpenedBefore {
  /** Dollars per share, before fees. */
  readonly price: number;
  /** ISO date. */
  readonly date: string | null;
}

/** A person's answers about a statement. */
export interface OwnAnswers extends Omit<StatementAnswers, 'account'> {
  /** The log's account for each account of the file; its own name if none is given. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** Answers about positions held before, by event id. */
  readonly opened?: Readonly<Record<string, OpenedBefore>>;
  /** Answers about expired options, by `overKey`. */
  readonly became?: Readonly<Record<string, Became>>;
  /** Ids of the file's events that shall replace the book's. */
  readonly taken?: readonly string[];
}

/** A ledger under its account's name in the log. */
function renamed(ledger: string, accounts: Readonly<Record<string, string>>): string {
  for (const [own, name] of Object.entries(accounts)) {
    if (ledger === own) return name;
    if (ledger.startsWith(`${own} `)) return name + ledger.slice(own.length);
  }
  return ledger;
}

/**
 * A carried lot with its basis: the cost, or the premium received, with the sign of its quantity.
 */
function withBasis(event: SourcedEvent, opened: OpenedBefore | undefined): SourcedEvent {
  if (event.kind !== 'carried' || opened === undefined) return event;
  const { price, date } = opened;
  const shares = event.quantity * (event.contract?.multiplier ?? 1);
  return { ...event, basisTotal: price * shares, date: date ?? event.date };
}

/** A statement with its accounts renamed as in the log, and with the answers about its opening. */
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

/** Events for how expired options ended. They belong to the statement that left them open. */
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

/** Whether an option is past its last day. */
export const isOver = ({ contract }: Position, today: string): boolean =>
  contract.expiration <= addDays(today, -1);
