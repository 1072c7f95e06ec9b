/** A put other than the worked example, as typed: fields by name. */
export const OWN_PUT = {
  Stock: 'xyz',
  'Stock price': '100',
  Strike: '95',
  Premium: '1.24',
} as const;

/** The same put as a link. */
export const OWN_LINK = '#plan?stock=XYZ&spot=100&strike=95&premium=1.24&days=30';

/** The results of that put. */
export const OWN_FIGURES = {
  Breakeven: '$93.77',
  'Cash to set aside': '$9,500',
  'Most you can lose': '$9,377',
} as const;
