/** Why the database stores nothing now, and what to do, as said in Trades. */
export const NOT_KEPT_WORDS = {
  forbidden:
    'This browser keeps no trades: what you record here may last no longer than this page. All else works.',
  full: 'This browser’s storage is full: what you record now may last no longer than this page, unless there is room again.',
  newer:
    'A newer version of Putwise has changed what is kept here. Reload this page: until then, what you record may stay in this tab alone.',
  held: 'Another tab of Putwise, of an older version, holds your trades. Close it, and they are shown here; until then only what you record now is, which then joins them.',
} as const;

/** For changes in this tab only, by cause: how long they last, and what to do. */
export const ALONE_WORDS = {
  forbidden: 'It is in this tab only and ends with it: export all, under Saved plans, to keep it.',
  full: 'It is in this tab only, until there is room in this browser’s storage again: keep the tab open, or export all under Saved plans.',
  newer:
    'It is in this tab only and ends with it: export all, under Saved plans, before you reload this page.',
  held: 'It is in this tab only, until the older tab of Putwise is closed: keep this one open.',
} as const;

/** Why an existing log cannot be shown now, as a title, and what to do. */
const HIDDEN_WORDS = {
  held: ['Your trades are held by another tab of Putwise.', 'Close that tab'],
  newer: ['A newer version of Putwise has your trades.', 'Reload this page'],
} as const;

/** The same for any failure. */
export const hiddenWords = (failure: string | null) =>
  HIDDEN_WORDS[failure === 'newer' ? 'newer' : 'held'];
