import { FIELD_NAMES, specOf, type FieldName } from './fields';

/** Every field of the page as typed. Numbers, messages and figures are derived, never stored. */
export type Draft = Readonly<Record<FieldName, string>>;

const initialDraft = Object.fromEntries(
  FIELD_NAMES.map((name) => [name, specOf(name).initial]),
) as Record<FieldName, string>;

/** A page with no trade on it and the account as it is delivered. */
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

const TRADE_FIELDS = FIELD_NAMES.filter((name) => specOf(name).scope === 'trade');

/** The draft without its trade; the account's fields stay. */
export const withoutTrade = (draft: Draft): Draft => ({
  ...draft,
  ...Object.fromEntries(TRADE_FIELDS.map((name) => [name, EMPTY_DRAFT[name]])),
});

/** How the order was filled. */
export const FILL_FIELDS = ['fillPrice', 'fillFees', 'fillDate', 'fillTime'] as const;

/** The draft as planned: nothing of how its order was filled. */
export const withoutFill = (draft: Draft): Draft => ({
  ...draft,
  ...Object.fromEntries(FILL_FIELDS.map((name) => [name, ''])),
});

/** Whether the trade on the page is the worked example, whatever is asked of it. */
export const isExample = (draft: Draft) =>
  TRADE_FIELDS.every((name) => specOf(name).asks || draft[name] === EXAMPLE_DRAFT[name]);

/** The draft with one field typed; days and date displace each other. */
export function typed(draft: Draft, name: FieldName, text: string): Draft {
  if (name === 'days') return { ...draft, days: text, expiration: '' };
  if (name === 'expiration') return { ...draft, expiration: text, days: '' };
  return { ...draft, [name]: text };
}
