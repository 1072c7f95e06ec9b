import { DRAFT_FIELD_NAMES, specOf, type DraftField } from './fields';

/** The trade being planned as typed. Numbers, messages and figures are derived, never stored. */
export type Draft = Readonly<Record<DraftField, string>>;

const initialDraft = Object.fromEntries(
  DRAFT_FIELD_NAMES.map((name) => [name, specOf(name).initial]),
) as Record<DraftField, string>;

/** A page without a trade. */
export const EMPTY_DRAFT: Draft = initialDraft;

/** The example shown on a first visit. */
export const EXAMPLE_DRAFT: Draft = {
  ...EMPTY_DRAFT,
  stock: 'GOOGL',
  spot: '385.00',
  strike: '365.00',
  premium: '5.40',
  days: '37',
};

/** The fields that make a put the example's: none of these values comes from a market. */
const INVENTED = ['stock', 'spot', 'strike', 'premium'] as const;

/** Whether the put on the page is still the example's, whatever else has been typed. */
export const isExample = (draft: Draft) =>
  INVENTED.every((name) => draft[name] === EXAMPLE_DRAFT[name]);

/**
 * The draft with one field typed. Days and date replace each other, and a premium replaces its
 * estimate.
 */
export function typed(draft: Draft, name: DraftField, text: string): Draft {
  if (name === 'days') return { ...draft, days: text, expiration: '' };
  if (name === 'expiration') return { ...draft, expiration: text, days: '' };
  if (name === 'premium') return { ...draft, premium: text, estimatedAt: '' };
  return { ...draft, [name]: text };
}
