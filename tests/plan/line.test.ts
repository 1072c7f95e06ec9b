import { expect, test } from 'vitest';
import { lineAt } from '../../src/plan/derived';
import { outlookOf } from './outlooks';

test.each([
  { contracts: '2', premium: '5.50' },
  { contracts: '10000' },
  { contracts: '1000', premium: '60', expiration: '2036-11-14' },
  { contracts: '1000', strike: '420', premium: '38' },
])(
  'priced today at the volatility its premium implies, %o has lost its fees to the cent',
  (texts) => {
    const plan = outlookOf(texts);
    expect(lineAt(plan, 0)!.profitAt(385)).toBeCloseTo(-plan.terms.openFeesTotal, 4);
  },
);
