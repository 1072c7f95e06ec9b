import type { Doubt } from '../../core/chain/doubt';

/** Each kind of doubt in a few words. */
export const DOUBT_NAMES: Readonly<Record<Doubt['kind'], string>> = {
  noQuote: 'no quote',
  noBid: 'no bid',
  noAsk: 'no ask',
  crossed: 'bid above ask',
  wideSpread: 'wide',
  belowIntrinsic: 'below its least worth',
  aboveBound: 'bid above all it can pay',
  wrongWayRound: 'out of line',
  tooFarApart: 'out of line',
  breaksConvexity: 'out of line',
  breaksParity: 'call and put disagree',
  notTradingDay: 'no trading day',
  expired: 'expired',
  duplicate: 'quoted twice',
  older: 'from an earlier reading',
};

/** The doubts about a quote in few words: `bid above ask, out of line`. */
export const doubtBrief = (doubts: readonly Doubt[]): string =>
  [...new Set(doubts.map(({ kind }) => DOUBT_NAMES[kind]))].join(', ');
