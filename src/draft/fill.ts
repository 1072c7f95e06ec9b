import { date, price } from '../text/fieldKinds';
import { asking } from '../text/fieldSpec';

/** The fields for how a placed order was filled. */
export const FILL_FIELDS = {
  fillPrice: asking({ ...price, label: 'Fill price', above: 0, min: 0.01 }),
  fillFees: asking({ ...price, label: 'Commission and fees', example: '1.07', min: 0 }),
  fillDate: asking({ ...date, label: 'Filled on', example: '2026-02-27' }),
  fillTime: asking({ kind: 'text', label: 'Filled at, New York', example: '10:42' }),
} as const;

export type FillField = keyof typeof FILL_FIELDS;

export const FILL_FIELD_NAMES = Object.keys(FILL_FIELDS) as readonly FillField[];

/** A fill as typed; any text may be wrong or still empty. */
export type FillDraft = Readonly<Record<FillField, string>>;

export const EMPTY_FILL: FillDraft = { fillPrice: '', fillFees: '', fillDate: '', fillTime: '' };

export const isFillField = (name: string): name is FillField => Object.hasOwn(FILL_FIELDS, name);
