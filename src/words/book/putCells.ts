import type { OpenOption, OpenPut } from '../../plan/book/openPuts';
import { DASH, count, percent, percentPerYear, percentWhole, usd } from '../../text/format';
import { perShare } from './optionLabel';
import { seenWords } from './dayWords';

/** `3.4% in`, `5.3% out`; a dash without the stock's price. */
export const toStrikeWords = ({ toStrike }: Pick<OpenOption, 'toStrike'>): string =>
  toStrike === null ? DASH : `${percent(Math.abs(toStrike))} ${toStrike < 0 ? 'in' : 'out'}`;

/** When the mark was observed, or where it is from otherwise. */
export function markAge({ worth }: Pick<OpenOption, 'worth'>, asOf: string): string {
  if (worth === null) return '';
  return worth.how === 'seen' ? seenWords(worth.at, asOf) : worth.how === 'model' ? 'model' : '';
}

/** Shown where no mark was observed: the model's price, labeled as such. */
export const modelText = ({ worth }: Pick<OpenOption, 'worth'>): string =>
  worth?.how === 'model' ? perShare(worth.price) : DASH;

/** `56%`; a dash if no price was observed, whatever the model says. */
export const capturedText = (captured: number | null): string =>
  captured === null ? DASH : percentWhole(captured);

export const rateText = (rate: number | null): string =>
  rate === null ? DASH : percentPerYear(rate);

export const usdText = (value: number | null): string => (value === null ? DASH : usd(value));

/** `13`, or that the option is over. */
export const leftText = ({ daysLeft }: Pick<OpenOption, 'daysLeft'>): string =>
  daysLeft < 0 ? 'over' : String(daysLeft);

/** `5 puts, 8 contracts`. */
export function putsTotal(puts: readonly OpenPut[]): string {
  const contracts = puts.reduce((sum, put) => sum + put.contracts, 0);
  const named = count(puts.length, 'put');
  return contracts === puts.length ? named : `${named}, ${count(contracts, 'contract')}`;
}
