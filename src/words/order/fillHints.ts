import type { FillField } from '../../draft/fill';

/** Hints for fields of the fill; a field of words needs one for an error message to have room. */
export const FILL_HINTS: Readonly<Partial<Record<FillField, string>>> = {
  fillTime: '24-hour, like 10:05',
};
