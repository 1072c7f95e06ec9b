/** Why the database stores nothing now, and what to do, as said in Trades. */
export const NOT_KEPT_WORDS = {
  forbidden:
    'This browser cannot keep trades: what you record here may last no longer than this page. Everything else works.',
  full: 'This browser’s storage is full: what you record now may last no longer than this page, unless there is room again.',
  newer:
    'A newer version of Putwise has changed what is kept here. Reload this page: until then, what you record may stay only in this tab.',
  held: 'A tab with an older version of Putwise holds your trades. Close it to see them here; until then only what you record now is shown, and joins them later.',
} as const;

/** For changes in this tab only, by cause: how long they last, and what to do. */
export const ALONE_WORDS = {
  forbidden:
    'It is only in this tab and is lost with it: export all, under Saved plans, to keep it.',
  full: 'It is only in this tab until there is room in this browser’s storage again: keep the tab open, or export all under Saved plans.',
  newer:
    'It is only in this tab and is lost with it: export all, under Saved plans, before you reload this page.',
  held: 'It is only in this tab until the older tab of Putwise is closed: keep this one open.',
} as const;

/** Why an existing log cannot be shown now, as a title, and what to do. */
const HIDDEN_WORDS = {
  held: ['Your trades are held by another tab of Putwise.', 'Close that tab'],
  newer: ['A newer version of Putwise has your trades.', 'Reload this page'],
} as const;

/** The same for any failure. */
export const hiddenWords = (failure: string | null) =>
  HIDDEN_WORDS[failure === 'newer' ? 'newer' : 'held'];
