import { DRAFT_FIELD_NAMES, specOf, type DraftField } from './fields';

/** The trade being planned as typed. Numbers, messages and figures are derived, never stored. */
export type Draft = Readonly<Record<DraftField, string>>;

const initialDraft = Object.fromEntries(
  DRAFT_FIELD_NAMES.map((name) => [name, specOf(name).initial]),
) as Record<DraftField, string>;

/** A page with no trade on it. */
export const EMPTY_DRAFT: Draft = initialDraft;

/** The worked example of a first visit. */
export const EXAMPLE_DRAFT: Draft = {
  ...EMPTY_DRAFT,
  stock: 'GOOGL',
  spot: '385.00',
  strike: '365.00',
  premium: '5.40',
  days: '37',
};

/** What makes a put the example's: no market was asked for any of it. */
const INVENTED = ['stock', 'spot', 'strike', 'premium'] as const;

/** Whether the put on the page is the worked example's, whatever else is typed of it. */
export const isExample = (draft: Draft) =>
  INVENTED.every((name) => draft[name] === EXAMPLE_DRAFT[name]);

/** The draft with one field typed; days and date displace each other, and a premium its estimate. */
export function typed(draft: Draft, name: DraftField, text: string): Draft {
  if (name === 'days') return { ...draft, days: text, expiration: '' };
  if (name === 'expiration') return { ...draft, expiration: text, days: '' };
  if (name === 'premium') return { ...draft, premium: text, estimatedAt: '' };
  return { ...draft, [name]: text };
}
