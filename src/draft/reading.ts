import { ACCOUNT_FIELD_NAMES, isJudging, type Account } from '../account/account';
import { daysToExpiration } from '../core/market/calendar';
import { indexRoot } from '../core/market/contractKind';
import { parseDate } from '../text/parse';
import { problemSentence } from '../text/problem';
import { DRAFT_FIELD_NAMES, FIELD_NAMES, FIELDS, specOf, type FieldName } from './fields';
import { EMPTY_FILL } from './fill';
import type { AccountInput, Given, TradeValues, Typed, Values } from './given';
import type { Placement } from './placement';
import {
  askingProblems,
  capitalProblems,
  contractProblem,
  expirationProblem,
  fillDateProblem,
  type Problems,
} from './problems';
import { readField } from './readField';

export interface Reading {
  /** Null while a required field is empty or cannot be used. */
  readonly given: Given | null;
  readonly problems: Problems;
  /** The first field whose problem prevents the figures. */
  readonly waitingFor: FieldName | null;
}

/**
 * The day a placed order was filled: the day it was placed, until another possible day is typed.
 * `today` is the New York date, null before the clock has been read.
 */
export function dayOfFill(
  { fill, day: placedOn, contract }: Pick<Placement, 'fill' | 'day' | 'contract'>,
  today: string | null,
): string {
  const filled = parseDate(fill.fillDate).value;
  const isFuture = filled !== null && today !== null && filled > today;
  if (filled === null || isFuture) return placedOn;
  const asOf = filled > placedOn ? filled : placedOn;
  return fillDateProblem(filled, asOf, contract.expiration) === null ? filled : placedOn;
}

const pick = (values: Values, names: readonly FieldName[]): object =>
  Object.fromEntries(names.map((name) => [name, values[name]]));

/** Whether all account fields that figures depend on can be read. */
export const isReadable = (account: Account) =>
  ACCOUNT_FIELD_NAMES.every(
    (name) => !isJudging(name) || readField(name, account[name]).problem === undefined,
  );

/**
 * Reads everything typed about a trade and its account. `asOf` is the New York date from which its
 * days count, `today` the current date, which may differ; both are null before the clock has been
 * read.
 */
export function readPlan(
  { draft, account, fill }: Typed,
  asOf: string | null,
  today: string | null = asOf,
): Reading {
  const texts = { ...draft, ...account, ...(fill ?? EMPTY_FILL) };
  const values: Partial<Record<FieldName, string | number | null>> = {};
  const problems: Partial<Record<FieldName, string>> = {};
  for (const name of FIELD_NAMES) {
    const { value, problem } = readField(name, texts[name]);
    values[name] = value;
    if (problem) problems[name] = problem;
  }
  const read = values as Values;
  // An index has one name, however a site writes it.
  values.stock = indexRoot(read.stock ?? '') ?? read.stock;
  const { days, expiration } = read;

  Object.assign(problems, contractProblem(read), capitalProblems(read));
  if (expiration !== null && asOf !== null) {
    const problem = expirationProblem(expiration, asOf);
    if (problem) problems.expiration = problem;
  }
  if (draft.days.trim() === '' && draft.expiration.trim() === '') {
    problems.days = problemSentence('missing', FIELDS.days);
  }

  const left = days ?? (expiration && asOf ? daysToExpiration(asOf, expiration) : null);

  const unanswerable = askingProblems(read, { asOf, today, left });
  for (const name of Object.keys(unanswerable) as FieldName[]) values[name] = null;
  Object.assign(problems, unanswerable);

  const holdsUp = (name: FieldName) => problems[name] !== undefined && !specOf(name).asks;
  const waitingFor = FIELD_NAMES.find(holdsUp) ?? null;
  const unread = Object.keys(problems) as FieldName[];
  return {
    given:
      waitingFor === null && left !== null
        ? {
            input: {
              ...(pick(read, DRAFT_FIELD_NAMES) as TradeValues),
              daysToExpiration: left,
              unread,
            },
            account: pick(read, ACCOUNT_FIELD_NAMES) as AccountInput,
            fill: fill && {
              price: read.fillPrice,
              feesTotal: read.fillFees,
              date: read.fillDate,
              time: read.fillTime,
            },
          }
        : null,
    problems,
    waitingFor,
  };
}
