const shown = new Intl.NumberFormat('en-US', {
  maximumFractionDigits: 2,
  useGrouping: false,
  signDisplay: 'negative',
});

/**
 * A figure rounded to two decimals as shown on screen, half away from zero, as a number for a file:
 * 1.005 is 1.01 and -248.935 is -248.94, where multiplying by 100 in binary would round to 1 and
 * -248.93.
 */
export const toCents = (value: number): number => Number(shown.format(value));
