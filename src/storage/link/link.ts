import { isPlanLink, PLAN_LINK } from '../../store/address';
import { lentOf, NEW_ACCOUNT, type Account, type AccountField } from '../../account/account';
import { EMPTY_DRAFT, type Draft } from '../../draft/draft';
import {
  DRAFT_FIELD_NAMES,
  isDraftField,
  specOf,
  type DraftField,
  type FieldName,
} from '../../draft/fields';
import type { Typed } from '../../draft/given';
import { daysToExpiration } from '../../core/market/calendar';
import { newYorkDate } from '../../core/market/newYorkTime';
import { LAST_DAYS } from '../../core/market/lastDays';
import { parseDate, parseWhole } from '../../text/parse';
import { isOfClock } from '../clockDates';

/** Longest text of a parameter; no real link comes near it. */
const TEXT_LIMIT = 100;

/** The date from which the days of a link count. */
const PLANNED = 'planned';

/** The instant of the prices, for a plan in its last days. */
const AT = 'at';

/** Default fees and rates. */
const LENT = lentOf(NEW_ACCOUNT);

/** Every field's initial text, except private ones: a link is meant to be shared. */
const START: Readonly<Partial<Record<FieldName, string>>> = {
  ...Object.fromEntries(
    DRAFT_FIELD_NAMES.filter((name) => !specOf(name).private).map((name) => [
      name,
      EMPTY_DRAFT[name],
    ]),
  ),
  ...LENT,
};

const LINKED = Object.keys(START) as readonly (DraftField | AccountField)[];

/**
 * The trade with its fees and rates as readable parameters after `#`; fields with their initial
 * text are left out. Days come with the New York date on which they were planned, if known, and a
 * plan of few days with its instant.
 */
export function linkTo(
  { draft, account }: Typed,
  plannedOn: string | null,
  now: number | null = null,
): string {
  const texts = { ...account, ...draft };
  const changed = LINKED.filter((name) => texts[name] !== START[name]);
  const params = new URLSearchParams(changed.map((name) => [name, texts[name]]));
  if (draft.days !== '' && plannedOn !== null) params.set(PLANNED, plannedOn);
  if (now !== null && isInLastDays(draft, newYorkDate(now))) params.set(AT, minuteOf(now));
  return PLAN_LINK + params.toString();
}

/** Whether prices count minutes and belong to an instant. */
function isInLastDays({ days, expiration }: Draft, today: string): boolean {
  const end = parseDate(expiration).value;
  const left = end === null ? parseWhole(days).value : daysToExpiration(today, end);
  return left !== null && left <= LAST_DAYS;
}

/** `2026-11-20T15:30Z`. */
const minuteOf = (epochMs: number) => `${new Date(epochMs).toISOString().slice(0, 16)}Z`;

/** The instant of such a text; null if it is not one. */
function instantOf(text: string): number | null {
  const isMinute = /^20\d\d-\d\d-\d\dT\d\d:\d\dZ$/.test(text);
  const instant = Date.parse(text);
  return isMinute && !Number.isNaN(instant) ? instant : null;
}

export interface LinkReading {
  readonly draft: Draft;
  /** The fees and rates that come with it. */
  readonly lent: Partial<Account>;
  readonly plannedOn: string | null;
  /** The instant of its prices, epoch milliseconds; null if they are of the whole day. */
  readonly plannedAt: number | null;
  /** Names of parameters whose text no field accepts, as they came. */
  readonly refused: readonly string[];
}

/** A text without percent-encoding, as far as that is valid. */
const decoded = (text: string) =>
  text.replaceAll(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

/** Undoes the encoding by programs that passed a link on, of all of it or of the part after `?`. */
function unencoded(hash: string): string {
  const isEncoded = !hash.startsWith(PLAN_LINK) || (!hash.includes('=') && /%(25)*3d/i.test(hash));
  return isEncoded ? unencoded(decoded(hash)) : hash;
}

/**
 * Reads a link's hash; null if it is not a plan. `own` supplies the answers that links never carry.
 */
export function readLink(hash: string, own: Draft): LinkReading | null {
  if (!isPlanLink(hash)) return null;
  const params = new URLSearchParams(unencoded(hash).slice(PLAN_LINK.length));
  const draft: Record<DraftField, string> = { ...EMPTY_DRAFT };
  const lent: Partial<Record<AccountField, string>> = { ...LENT };
  for (const name of DRAFT_FIELD_NAMES) if (!(name in START)) draft[name] = own[name];
  const refused: string[] = [];
  let plannedOn: string | null = null;
  let plannedAt: number | null = null;
  for (const [name, text] of params) {
    if (!accepts(name, text)) {
      if (name === PLANNED && isOfClock(text) && parseDate(text).value !== null) plannedOn = text;
      else if (name === AT && instantOf(text) !== null) plannedAt = instantOf(text);
      else refused.push(name.slice(0, TEXT_LIMIT));
    } else if (isDraftField(name)) draft[name] = text;
    else lent[name] = text;
  }
  if (draft.expiration !== '') draft.days = '';
  return { draft, lent, plannedOn, plannedAt, refused };
}

function accepts(name: string, text: string): name is DraftField | AccountField {
  const field = LINKED.find((linked) => linked === name);
  if (!field || text.length > TEXT_LIMIT) return false;
  const { choices, kind } = specOf(field);
  if (kind === 'date') return text === '' || parseDate(text).value !== null;
  return !choices || choices.includes(text);
}
