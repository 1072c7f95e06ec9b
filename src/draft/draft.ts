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

/** Whether the trade on the page is the worked example, whatever is asked of it. */
export const isExample = (draft: Draft) =>
  DRAFT_FIELD_NAMES.every((name) => specOf(name).asks || draft[name] === EXAMPLE_DRAFT[name]);

/** The draft with one field typed; days and date displace each other. */
export function typed(draft: Draft, name: DraftField, text: string): Draft {
  if (name === 'days') return { ...draft, days: text, expiration: '' };
  if (name === 'expiration') return { ...draft, expiration: text, days: '' };
  return { ...draft, [name]: text };
}
