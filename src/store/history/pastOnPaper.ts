import { create } from 'zustand';
import type { Plan } from '../../plan/plan';

/** Rows of the printed plan: names and values. */
type PaperRows = readonly (readonly [name: string, value: string])[];

/**
 * What the past of the plan's stock adds to paper, once it has been looked at. Printing waits for
 * nothing, so the sheet, which is there from the first, loads nothing for it.
 */
export const usePastOnPaper = create<{ readonly rowsOf: ((plan: Plan) => PaperRows) | null }>()(
  () => ({ rowsOf: null }),
);
