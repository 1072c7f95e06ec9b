import type { Part, Trouble } from '../../files/read/typed/trouble';
import { mediumDate } from '../../text/format';
import { PROBLEM_WORDS } from './problemWords';

/** Examples of how a line may begin. */
const EXAMPLES = [
  'sto 2 KO 67.5p 15jan27 .62',
  'btc KO .10 on 24nov',
  'assigned KO',
  'expired all',
  'bought 100 KO 67.50',
  'div KO 51',
  'deposit 10,000',
];

/** Keeps an example from breaking across lines. */
const together = (line: string) => line.replaceAll(' ', '\u00A0');

export const LINE_HINT = `For example: ${EXAMPLES.map(together).join(' · ')}. Or paste your broker’s confirmation.`;

const STILL_TO_SAY: Readonly<Record<Part, string>> = {
  what: 'What happened, as in sto, btc, assigned, expired, bought, div or deposit',
  contracts: 'how many contracts',
  shares: 'how many',
  symbol: 'which stock',
  strike: 'the strike and right, as in 67.5p',
  expiration: 'the expiration, as in 15jan27',
  price: 'the price per share',
  value: 'the value the index was settled at',
  amount: 'how many dollars',
  ratio: 'new for old shares, as in 4:1',
  to: 'what it became, as in FB to META',
  basis: 'what it took, as in cost 6000, or cost ? where that is not known',
};

/** Why a typed line is no event: what is still missing, or makes no sense. */
export function troubleWords(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'missing':
      return trouble.part === 'what'
        ? STILL_TO_SAY.what
        : `Still to say: ${STILL_TO_SAY[trouble.part]}`;
    case 'word':
      return `“${trouble.word}” is not understood here`;
    case 'future':
      return `${mediumDate(trouble.date)} is yet to come`;
    case 'senseless':
      return PROBLEM_WORDS[trouble.problem].replace(/, so it does not count: change it\.$/, '');
    case 'noneStands':
      return 'Nothing open has reached its last day';
    case 'severalStand':
      return `Several ${trouble.symbol} positions are open: say strike, expiration or account too`;
  }
}
