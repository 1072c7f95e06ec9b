import { count } from '../../text/format';

export const NO_PLANS =
  'No plans yet. “Save plan” at the top of the page keeps the trade on Plan in this browser.';

/** Label of the button that compares plans side by side. */
export const compareWords = (chosen: number) =>
  chosen < 2 ? 'Compare: tick two plans or more' : `Compare ${count(chosen, 'plan')}`;
