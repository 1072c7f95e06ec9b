/* What fields of one kind have in common; each field adds its own words and limits. */

const TEN_MILLION = 10_000_000;

export const price = {
  kind: 'money',
  example: '1.35',
  step: 0.05,
  decimals: 2,
  max: TEN_MILLION,
} as const;
export const fee = {
  kind: 'money',
  example: '0.65',
  required: true,
  min: 0,
  max: 1000,
  step: 0.01,
  decimals: 2,
} as const;
export const date = { kind: 'date', example: '2026-03-20' } as const;
export const volatility = { kind: 'percent', above: 0, max: 5, step: 1, decimals: 1 } as const;
export const share = { kind: 'percent', min: 0, max: 1, step: 5, decimals: 1 } as const;
export const bill = {
  kind: 'percent',
  example: '3.80%',
  min: 0,
  max: 0.5,
  step: 0.05,
  decimals: 3,
} as const;
export const total = {
  kind: 'money',
  example: '50,000',
  min: 0,
  max: 1e12,
  step: 1000,
  decimals: 2,
} as const;
