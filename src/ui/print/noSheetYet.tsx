/** Says on paper that the sheet is not ready: the words are in src/styles/print.css. */
export const NO_SHEET_YET = <p className="paper" data-print-sheet="" />;
