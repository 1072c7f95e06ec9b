import { parsePercent } from '../text/parse';
import { ACCOUNT_FIELDS } from '../account/accountFields';
import { ASKING_FIELDS } from './askingFields';
import type { FieldSpec } from '../text/fieldSpec';
import { TRADE_FIELDS } from './tradeFields';

/** Every field of the page: what it is called, what it takes and what it starts with. */
export const FIELDS = {
  ...TRADE_FIELDS,
  ...ASKING_FIELDS,
  ...ACCOUNT_FIELDS,
} as const satisfies Record<string, FieldSpec>;

export type FieldName = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

export const specOf = (name: FieldName): FieldSpec => FIELDS[name];

/** The share a field starts with, which also stands in where the user has none. */
export const usualShare = (
  name: 'fall' | 'gap' | 'volatilityRise' | 'takeProfitShare' | 'billQuote',
): number => parsePercent(FIELDS[name].initial).value!;
