import type { Quote } from '../../../../core/chain/quote';
import { rootOf, type Right } from '../../../../core/market/contract';
import { cellNumber } from '../../numbers';
import { occSymbol } from '../../occSymbol';
import { writtenDate, writtenMoment } from '../../writtenDate';
import { found, untabled } from '../found';
import { lineOf, listOf, textIn, within, writtenOf, type Json } from './json';
import type { Answers, Found, Unread } from '../reading';
import { cleaned } from '../figures';
import { underlyingOfRoot } from '../../underlyingOfRoot';
import { SHARES_PER_CONTRACT } from '../../../../core/market/sharesPerContract';

/*
 * Nasdaq's JSON: rows of texts with calls and puts side by side, below a row with their expiration.
 * The stock's price is in a sentence.
 */

export const isNasdaqJson = (json: Json) =>
  listOf(within(json, 'data', 'table', 'rows')).some((row) => within(row, 'c_Bid') !== undefined);

/** `/market-activity/stocks/acme/option-chain/call-put-options/acme--251121c00045000` */
function linked(row: Json): string {
  const link = textIn(row, 'drillDownURL').split('/').at(-1)!.toUpperCase();
  return occSymbol(link.replaceAll('-', ''))?.root ?? '';
}

function figuresOf(row: Json, side: 'c' | 'p') {
  const number = (name: string) => cellNumber(textIn(row, `${side}_${name}`), 'point') ?? null;
  return cleaned({
    bid: number('Bid'),
    ask: number('Ask'),
    last: number('Last'),
    volume: number('Volume'),
    openInterest: number('Openinterest'),
    impliedVolatility: null,
    delta: null,
  });
}

export function readNasdaqJson(json: Json, text: string, answers: Answers): Found {
  const rows = listOf(within(json, 'data', 'table', 'rows'));
  const root = rows.map(linked).find((name) => name !== '') ?? rootOf(answers.underlying ?? '');
  const underlying = root === '' ? '' : underlyingOfRoot(root, answers.underlying ?? '');
  const quotes: Quote[] = [];
  const unread: Unread[] = [];
  let expiration: string | null = null;
  for (const row of rows) {
    const group = textIn(row, 'expirygroup');
    const strike = cellNumber(textIn(row, 'strike'), 'point');
    if (group !== '') {
      expiration = writtenDate(group);
    } else if (!strike || expiration === null) {
      unread.push({
        line: lineOf(text, `"strike": "${textIn(row, 'strike')}"`),
        text: writtenOf(row).slice(0, 120),
        why: strike ? 'Its expiration is unclear.' : 'Its strike is unclear.',
      });
    } else {
      for (const right of ['call', 'put'] satisfies Right[]) {
        const contract = {
          underlying,
          root,
          expiration,
          right,
          strike,
          multiplier: SHARES_PER_CONTRACT,
        };
        quotes.push({ contract, ...figuresOf(row, right === 'call' ? 'c' : 'p') });
      }
    }
  }
  const said = textIn(within(json, 'data'), 'lastTrade');
  const [, price = ''] = /\$\s*([\d,.]+\d)/.exec(said) ?? [];
  return found(untabled(quotes, unread), {
    answers,
    spot: cellNumber(price, 'point') || null,
    quotedAt: writtenMoment(said.toLowerCase()),
  });
}
