import { ACCOUNT_FIELDS } from '../account/fields';
import { parsePercent } from '../text/parse';
import type { FieldSpec } from '../text/fieldSpec';
import { ASKING_FIELDS } from './askingFields';
import { FILL_FIELDS } from './fill';
import { TRADE_FIELDS } from './tradeFields';

/** The fields of the trade being planned, and the questions about its figures. */
const DRAFT_FIELDS = { ...TRADE_FIELDS, ...ASKING_FIELDS } as const;

/** Every field of the page: its name, what it accepts and its initial text. */
export const FIELDS = {
  ...DRAFT_FIELDS,
  ...ACCOUNT_FIELDS,
  ...FILL_FIELDS,
} as const satisfies Record<string, FieldSpec>;

export type DraftField = keyof typeof DRAFT_FIELDS;
export type FieldName = keyof typeof FIELDS;

export const DRAFT_FIELD_NAMES = Object.keys(DRAFT_FIELDS) as readonly DraftField[];
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

export const specOf = (name: FieldName): FieldSpec => FIELDS[name];

export const isDraftField = (name: string): name is DraftField => Object.hasOwn(DRAFT_FIELDS, name);

/** A field's initial share, which is also used where the user has given none. */
export const initialShare = (
  name: 'fall' | 'gap' | 'volatilityRise' | 'takeProfitShare' | 'billQuote',
): number => parsePercent(FIELDS[name].initial).value!;
