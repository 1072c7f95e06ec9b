import type { FillField } from '../../draft/fill';

/** What is worth knowing of a field of the fill; one of words has room for a mistake only with one. */
export const FILL_HINTS: Readonly<Partial<Record<FillField, string>>> = {
  fillTime: '24-hour, like 10:05',
};
