import { isPlanLink, PLAN_LINK } from '../store/address';
import { EMPTY_DRAFT, FILL_FIELDS, withoutFill, type Draft } from '../draft/draft';
import { parseDate } from '../text/parse';
import { FIELD_NAMES, specOf, type FieldName } from '../draft/fields';

/** Longest text of one parameter; no honest link comes near it. */
const TEXT_LIMIT = 100;

/** What a link never carries: it is meant for sharing, and these are nobody else's business. */
const PRIVATE: ReadonlySet<FieldName> = new Set([
  'cash',
  'account',
  'accountValue',
  'closedTrades',
  'owns',
  'privateCapital',
  'taxShown',
  'federalTax',
  'stateTax',
  'netInvestmentTax',
  'longTermTax',
  'baseCurrency',
  'baseRate',
  'baseDate',
  'baseShown',
  'brokerAccount',
  ...FILL_FIELDS,
]);

/** The date from which the days of a link count. */
const PLANNED = 'planned';

const LINKED = FIELD_NAMES.filter((name) => !PRIVATE.has(name));

/**
 * The draft as readable parameters after `#`; a field as it starts is left out. Days go with the New
 * York date they were planned on, where it is known.
 */
export function linkTo(draft: Draft, plannedOn: string | null): string {
  const changed = LINKED.filter((name) => draft[name] !== EMPTY_DRAFT[name]);
  const params = new URLSearchParams(changed.map((name) => [name, draft[name]]));
  if (draft.days !== '' && plannedOn !== null) params.set(PLANNED, plannedOn);
  return PLAN_LINK + params.toString();
}

export interface LinkReading {
  readonly draft: Draft;
  readonly plannedOn: string | null;
  /** Parameters that no field can hold, by name as they came. */
  readonly refused: readonly string[];
}

/** Reads a link's hash; null where it is no plan. `own` supplies what links never carry, but no fill. */
export function readLink(hash: string, own: Draft): LinkReading | null {
  if (!isPlanLink(hash)) return null;
  const draft: Record<FieldName, string> = { ...EMPTY_DRAFT };
  const unfilled = withoutFill(own);
  for (const name of PRIVATE) draft[name] = unfilled[name];
  const refused: string[] = [];
  let plannedOn: string | null = null;
  for (const [name, text] of new URLSearchParams(hash.slice(PLAN_LINK.length))) {
    if (accepts(name, text)) draft[name] = text;
    else if (name === PLANNED && isThisCentury(text)) plannedOn = text;
    else refused.push(name.slice(0, TEXT_LIMIT));
  }
  if (draft.expiration !== '') draft.days = '';
  return { draft, plannedOn, refused };
}

const isThisCentury = (text: string) => text.startsWith('20') && parseDate(text).value !== null;

function accepts(name: string, text: string): name is FieldName {
  const field = LINKED.find((linked) => linked === name);
  if (!field || text.length > TEXT_LIMIT) return false;
  const { choices } = specOf(field);
  return !choices || choices.includes(text);
}
