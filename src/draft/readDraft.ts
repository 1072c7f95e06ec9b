import { daysToExpiration } from '../core/market/calendar';
import { SHARES_PER_CONTRACT } from '../core/market/contract';
import { nearestExpirations } from '../core/market/expirations';
import { isTradingDay } from '../core/market/holidays';
import { LEAST_OWN_CASH } from '../core/put/shortPut';
import { longDate, number, percentBrief, usd } from '../text/format';
import { parseDate, parseMoney, parsePercent, parseWhole, type Parsed } from '../text/parse';
import { problemSentence } from '../text/problem';
import { type Draft } from './draft';
import { FIELD_NAMES, FIELDS, specOf, type FieldName } from './fields';
import type { FieldSpec } from '../text/fieldSpec';

type Fields = typeof FIELDS;

type Numeric = 'money' | 'number' | 'percent' | 'whole';

type ValueOf<F extends FieldName> = Fields[F] extends {
  readonly choices: readonly (infer Choice)[];
}
  ? Choice
  : Fields[F]['kind'] extends Numeric
    ? number
    : string;

type Values = { readonly [F in FieldName]: ValueOf<F> | null };

/** Those that must be filled, and those that always hold one of their choices. */
type NeverEmpty = {
  [F in FieldName]: Fields[F] extends { readonly required: true } | { readonly kind: 'choice' }
    ? F
    : never;
}[FieldName];

/** A draft that can be worked out; null is a field left empty. */
export type PlanInput = {
  readonly [F in FieldName]: F extends NeverEmpty ? ValueOf<F> : ValueOf<F> | null;
} & {
  readonly daysToExpiration: number;
  /** The premium planned with; `premium` is what was paid, once the fill is known. */
  readonly plannedPremium: number;
  /** Fields that only ask something, whose text cannot be used: they are as good as empty. */
  readonly unread: readonly FieldName[];
};

export interface DraftReading {
  /** Null while a field that the figures need is empty or cannot be used. */
  readonly input: PlanInput | null;
  /** One sentence a field, for text that cannot be used as it stands. */
  readonly problems: Readonly<Partial<Record<FieldName, string>>>;
  /** The first field whose problem holds up the figures. */
  readonly waitingFor: FieldName | null;
}

/** Letters of a name that a sentence, a chart and a printed page have room for. */
const LONGEST_NAME = 40;

/** A name to show: without marks that turn or hide what stands around it, and cut to length. */
function shownName(text: string): string {
  const name = text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}

const PARSERS = {
  money: parseMoney,
  number: parseMoney,
  percent: parsePercent,
  whole: parseWhole,
  date: parseDate,
  text: (text: string): Parsed<string> => {
    const value = shownName(text);
    return value === '' ? { value: null, problem: 'missing' } : { value, problem: null };
  },
  choice: (text: string): Parsed<string> => ({ value: text, problem: null }),
} as const;

const shown = (value: number, { kind }: FieldSpec) => {
  if (kind === 'percent') return percentBrief(value);
  return kind === 'money' ? usd(value).replace('.00', '') : number(value);
};

function rangeProblem(value: number, spec: FieldSpec): string | null {
  const { subject, min, above, max } = spec;
  if (above !== undefined && value <= above)
    return `${subject} must be more than ${shown(above, spec)}`;
  if (min !== undefined && value < min) return `${subject} must be ${shown(min, spec)} or more`;
  if (max !== undefined && value > max) return `${subject} must be ${shown(max, spec)} or less`;
  return null;
}

function readField(
  name: FieldName,
  text: string,
): { value: string | number | null; problem?: string } {
  const spec = specOf(name);
  const parsed = PARSERS[spec.kind](text);
  if (parsed.problem === 'missing' && !spec.required) return { value: null };
  if (parsed.problem) return { value: null, problem: problemSentence(parsed.problem, spec) };
  const problem = typeof parsed.value === 'number' ? rangeProblem(parsed.value, spec) : null;
  return problem ? { value: null, problem } : { value: parsed.value };
}

function expirationProblem(expiration: string, today: string): string | null {
  if (expiration < today) return 'Expiration must be today or later';
  if (daysToExpiration(today, expiration) > FIELDS.days.max) {
    return 'Expiration must be within ten years';
  }
  if (isTradingDay(expiration)) return null;
  const { before, after } = nearestExpirations(expiration);
  const offered = [before, after].filter((date) => date >= today).map(longDate);
  return `No options trade on ${longDate(expiration)}. Choose ${offered.join(' or ')}`;
}

/** Of the strike, the premium and the exchange's rebate must leave some cash of one's own at stake. */
function capitalProblems({ strike, premium, exchangeFee }: Values): DraftReading['problems'] {
  if (strike === null || premium === null) return {};
  const spare = strike - premium - LEAST_OWN_CASH;
  if (spare < 0) {
    return { premium: `Premium must be less than the strike, ${usd(strike)}` };
  }
  const least = -spare * SHARES_PER_CONTRACT;
  if (exchangeFee !== null && exchangeFee < least) {
    return { exchangeFee: `Exchange fee must be ${usd(least)} or more` };
  }
  return {};
}

/** Why nothing was filled on a day, looked back at from another one; null where it may have been. */
function fillDateProblem(
  day: string | null,
  today: string | null,
  expiration: string | null,
): string | null {
  if (day === null) return null;
  if (expiration !== null && day > expiration) return 'Filled on must be at or before expiration';
  if (today !== null && day > today) return 'Filled on must be today or earlier';
  if (today !== null && daysToExpiration(day, today) > 365) {
    return 'Filled on must be within the last year';
  }
  return isTradingDay(day) ? null : 'Filled on must be a trading day';
}

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;

/** What is asked must lie where the trade has an answer. */
function askingProblems(
  { spot, dividend, onDate, pricesFrom, pricesTo, strike, expiration, ...fill }: Values,
  today: string | null,
  left: number | null,
): DraftReading['problems'] {
  const { fillPrice, fillDate, fillTime } = fill;
  const isFillTooHigh =
    fillPrice !== null && strike !== null && fillPrice > strike - LEAST_OWN_CASH;
  const notThatDay = fillDateProblem(fillDate, today, expiration);
  const ahead = onDate && today && left !== null ? daysToExpiration(today, onDate) : 0;
  const isOutside = ahead < 0 || ahead > (left ?? 0);
  const isWhole = spot !== null && dividend !== null && dividend >= spot;
  const isEmptyRange = pricesFrom !== null && pricesTo !== null && pricesTo <= pricesFrom;
  return {
    ...(isFillTooHigh ? { fillPrice: 'Fill price must be less than the strike' } : {}),
    ...(notThatDay ? { fillDate: notThatDay } : {}),
    ...(fillTime !== null && !TIME.test(fillTime)
      ? { fillTime: 'Filled at must be a time, like 10:05' }
      : {}),
    ...(isWhole
      ? { dividend: `Next dividend must be less than the stock price, ${usd(spot)}` }
      : {}),
    ...(isOutside ? { onDate: 'The date must be from today to expiration' } : {}),
    ...(isEmptyRange ? { pricesTo: `Prices to must be more than ${usd(pricesFrom)}` } : {}),
  };
}

/**
 * The day a placed order was filled; that of placing it until another is typed that can have been.
 * `today` is the New York date, null before the clock has been read.
 */
export function filledOn(
  { fillDate, expiration }: Draft,
  placedOn: string,
  today: string | null,
): string {
  const filled = parseDate(fillDate).value;
  const isFuture = filled !== null && today !== null && filled > today;
  if (filled === null || isFuture) return placedOn;
  const asOf = filled > placedOn ? filled : placedOn;
  return fillDateProblem(filled, asOf, expiration) === null ? filled : placedOn;
}

/** Reads the whole draft. `today` is the New York date, null before the clock has been read. */
export function readDraft(draft: Draft, today: string | null): DraftReading {
  const values: Partial<Record<FieldName, string | number | null>> = {};
  const problems: Partial<Record<FieldName, string>> = {};
  for (const name of FIELD_NAMES) {
    const { value, problem } = readField(name, draft[name]);
    values[name] = value;
    if (problem) problems[name] = problem;
  }
  const read = values as Values;
  const { days, expiration } = read;

  Object.assign(problems, capitalProblems(read));
  if (expiration !== null && today !== null) {
    const problem = expirationProblem(expiration, today);
    if (problem) problems.expiration = problem;
  }
  if (draft.days.trim() === '' && draft.expiration.trim() === '') {
    problems.days = problemSentence('missing', FIELDS.days);
  }

  const left = days ?? (expiration && today ? daysToExpiration(today, expiration) : null);

  const unanswerable = askingProblems(read, today, left);
  for (const name of Object.keys(unanswerable) as FieldName[]) values[name] = null;
  Object.assign(problems, unanswerable);

  const holdsUp = (name: FieldName) => problems[name] !== undefined && !specOf(name).asks;
  const waitingFor = FIELD_NAMES.find(holdsUp) ?? null;
  const input =
    waitingFor === null && left !== null
      ? ({
          ...values,
          premium: values.fillPrice ?? values.premium,
          plannedPremium: values.premium,
          daysToExpiration: left,
          unread: Object.keys(problems),
        } as PlanInput)
      : null;
  return { input, problems, waitingFor };
}
