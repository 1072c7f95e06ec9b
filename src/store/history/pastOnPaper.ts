import { create } from 'zustand';
import type { Plan } from '../../plan/plan';

/** Rows of the printed plan: names and values. */
type PaperRows = readonly (readonly [name: string, value: string])[];

/**
 * What the past of the plan's stock adds to the printed sheet, once it has been viewed. Printing
 * does not wait, so the sheet, which exists from the start, loads nothing for it.
 */
export const usePastOnPaper = create<{ readonly rowsOf: ((plan: Plan) => PaperRows) | null }>()(
  () => ({ rowsOf: null }),
);
