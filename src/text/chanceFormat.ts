import { numberFormat } from './format';

/** A percentage without decimals. */
export const percentWhole = numberFormat({ style: 'percent', maximumFractionDigits: 0 });

/** A probability in words that a person can picture. */
export function chance(probability: number): string {
  if (probability < 0.01) return 'less than 1 in 100';
  if (probability >= 0.995) return 'more than 99 in 100';
  const oneIn = Math.round(1 / probability);
  const isClose = oneIn > 1 && Math.abs(oneIn * probability - 1) < 0.03;
  return isClose ? `about 1 in ${oneIn}` : `about ${Math.round(probability * 100)} in 100`;
}

/** A probability as a percentage that never claims certainty. */
export const percentChance = (probability: number) => {
  if (probability < 0.005) return 'less than 1%';
  return probability > 0.995 ? 'more than 99%' : percentWhole(probability);
};
