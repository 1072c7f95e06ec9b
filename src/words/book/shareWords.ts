import type { ShareHolding } from '../../core/book/book';
import { basesAbove, type CallOnShares, type SharesRow } from '../../plan/book/heldShares';
import { usd } from '../../text/format';
import { strikeText } from '../trades/seriesName';
import { dayWords } from './dayWords';
import { perShare, times } from './optionLabel';

/** `Nov 20`, or the first to the last day if acquired in lots. */
export function acquiredWords({ lots }: Pick<ShareHolding, 'lots'>, asOf: string): string {
  const days = lots.map(({ acquiredOn }) => acquiredOn);
  const [first, last] = [days[0]!, days.at(-1)!];
  return first === last
    ? dayWords(first, asOf)
    : `${dayWords(first, asOf)} to ${dayWords(last, asOf)}`;
}

/** `97, Dec 18, sold 1.00`. */
export function callWords({ position }: Pick<CallOnShares, 'position'>, asOf: string): string {
  const { contract, premium } = position;
  const many = times(position);
  const sold = premium === null ? '' : `, sold ${perShare(premium)}`;
  return `${strikeText(contract.strike)}${many && ` ${many}`}, ${dayWords(contract.expiration, asOf)}${sold}`;
}

/** That there is no call, and the strike below which one would sell at a loss. */
export const noCallWords = ({ holding, floor, uncovered }: SharesRow): string =>
  uncovered === 0
    ? `none; ${holding.shares < 0 ? 'the shares are short' : 'fewer than 100 shares'}`
    : floor === null
      ? 'none'
      : `none; under ${usd(floor)} sells below the basis`;

/** What being called at a strike would lock in; null if it is above both bases. */
export function belowBasisWords(strike: number, row: SharesRow): string | null {
  const { holding, campaign } = row;
  const [first, second] = basesAbove(strike, row);
  if (first === undefined) return null;
  const tax = holding.taxBasis === null ? '' : `the tax basis of ${usd(holding.taxBasis)}`;
  const even = campaign?.economicBreakeven ?? null;
  const ofCampaign = even === null ? '' : `the campaign’s breakeven of ${usd(even)}`;
  const named =
    second === undefined ? (first === 'tax' ? tax : ofCampaign) : `${tax} and ${ofCampaign}`;
  return `${usd(strike)} is below ${named}: called away there, the shares sell at a loss before the premium.`;
}
