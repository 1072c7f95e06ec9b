import type { RankedPut } from '../../core/chain/rankedPut';
import { percentChance } from '../../text/chanceFormat';
import { count, DASH, percent, percentPerYear, usdBrief } from '../../text/format';
import type { Column } from '../../plan/strikes/columns';
import { chainPutName } from './chainPutName';
import { doubtBrief } from './doubtBrief';
import { CELLS, COLUMN_NAMES } from './rowWords';

/** The words for a put in a picture: its name and figures. */
export interface SpotWords {
  readonly name: string;
  readonly figures: string;
}

/** Further remarks on a put. */
const besides = ({ doubts, dominatedBy }: RankedPut): string =>
  doubts.length > 0
    ? `; doubtful: ${doubtBrief(doubts)}`
    : dominatedBy === null
      ? ''
      : `; the ${usdBrief(dominatedBy.strike).slice(1)} put pays no less at no higher chance`;

/** `365 put, Jan 4`: `14.6% a year at a 28% chance of assignment`. */
export const returnSpotWords = (put: RankedPut): SpotWords => ({
  name: chainPutName(put.contract),
  figures: `${
    put.annualizedReturn === null ? DASH : percentPerYear(put.annualizedReturn)
  } a year at a ${put.assignment === null ? DASH : percentChance(put.assignment)} chance of assignment${besides(put)}`,
});

/** `365 put, Jan 4`: `28.4% implied volatility, 28.3% bearable`. */
export const volatilitySpotWords = (put: RankedPut): SpotWords => ({
  name: chainPutName(put.contract),
  figures: `${put.impliedVolatility === null ? DASH : percent(put.impliedVolatility)} implied volatility, ${
    put.bearableVolatility === null ? DASH : percent(put.bearableVolatility)
  } bearable${besides({ ...put, dominatedBy: null })}`,
});

/** `365 put, Jan 4`: `Over T-bills +10.7%`, any figure of the row with its name. */
export const heatSpotWords = (put: RankedPut, column: Column): SpotWords => {
  const { text, beside, besideIs = '' } = CELLS[column](put);
  return {
    name: chainPutName(put.contract),
    figures: `${COLUMN_NAMES[column]} ${text}${beside ? `, ${beside} ${besideIs}`.trimEnd() : ''}${besides(put)}`,
  };
};

/** That some puts are only in the table; null if none are. */
export const beyondWords = (beyond: number): string | null =>
  beyond === 0
    ? null
    : `${count(beyond, 'put')} beyond the edges, in the money or doubtful, ${beyond === 1 ? 'is' : 'are'} only in the table.`;
