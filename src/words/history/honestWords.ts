import { mediumDate } from '../../text/format';

/** Said first if the raw VIX is chosen. */
export const RAW_VIX =
  'A what-if, and too favorable: at the raw VIX the model pays about four points a year more than the real index of this rule did.';

/** What a replay is and is not. */
export const HONEST: readonly string[] = [
  'Model prices, not traded ones: one volatility for the market, an assumed skew, and daily closes. Good for the shape of the ride, not for decimals: a yearly return is off by about 2 points on average and 6 at worst, a return over decades by about 1.',
  'Two bad cycles, autumn 2008 and spring 2020, make most of the worst fall. More than 90% of trades gaining goes along with a fall of about 30%.',
  'Before taxes and early assignment; commissions and spread count only as entered.',
  'The index is settled in cash and exercised at expiration only. A stock is neither, and has no volatility history here: its past prices can be read, but no rule is replayed on it.',
];

/** About dividends that nobody has reported yet. */
export const estimateWords = (from: string) =>
  `Dividends from ${mediumDate(from)} on are an estimate: the last reported ones, grown by 5.5% a year.`;

/** What is often quoted, and what came after. */
export const SEED_FIGURE: readonly string[] = [
  'Often quoted: from July 1986 to December 2018 the Cboe S&P 500 PutWrite index (PUT) made 9.54% a year with a deviation of 9.95, the S&P 500 with dividends 9.80% with 14.93. That is before costs and taxes, and calculated back for the years before June 2007.',
  'What came after: since 2006 selling puts has trailed buy and hold by about 3.5 points a year, with about 70% of its volatility. The past is no forecast.',
];

/** Where the bundled history comes from. */
export const HISTORY_SOURCES =
  'S&P 500, VIX, three-month T-bills and dividends by day or month, 1986 to 2026, from public collections under the MIT and ODC-PDDL licenses; dividends by Robert Shiller, T-bills by the Federal Reserve Board (H.15). S&P Dow Jones Indices and Cboe claim rights in their figures and have nothing to do with this page.';
