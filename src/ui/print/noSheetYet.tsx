/** Says on paper that the sheet is not ready: src/styles/print.css has the words. */
export const NO_SHEET_YET = <p className="paper" data-print-sheet="" />;
