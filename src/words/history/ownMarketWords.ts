/** What a history of one's own must contain. */
export const OWN_MARKET =
  'Two files: days headed date,spx,vix,tbill and months headed month,dividend_ttm,kind; the VIX and the T-bill’s discount in percent. They are read again each time, and stay in this browser.';

/** Said if not both files were chosen. */
export const TWO_FILES =
  'Choose two files together: the days, and the dividends, whose first line begins with month.';
