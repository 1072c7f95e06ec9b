import { describe, expect, test } from 'vitest';
import type { Quote } from '../../../src/core/chain/quote';
import { rankPuts } from '../../../src/core/chain/rankPuts';
import { contractsSecured } from '../../../src/core/put/backward';
import { EMPTY_DRAFT } from '../../../src/draft/draft';
import { pickedDraft } from '../../../src/draft/pickedDraft';
import { readPlan } from '../../../src/draft/reading';
import { exampleChain } from '../../../src/files/exampleChain';
import { readChain } from '../../../src/files/read/chains/readChain';
import { verdictsOf } from '../../../src/plan/derived';
import { derivePlan } from '../../../src/plan/plan';
import { rankFactsOf, chainTickClass, type Sale } from '../../../src/plan/strikes/facts';
import { plannedName, tradedName } from '../../../src/plan/strikes/plannedPut';
import { usd, usdExact } from '../../../src/text/format';
import { accountWith, CONTEXT, exampleWith, TODAY } from '../drafts';

const { quotes } = readChain(exampleChain(TODAY), { receivedAt: '2026-11-20T16:00:00Z' });
const chain = { quotes, spot: 385, quotedAt: null };

const sale = (priceAt: 'bid' | 'mid', parts: Partial<Sale> = {}): Sale => ({
  draft: exampleWith({ dividend: '0.21', exDividend: '2026-12-07', earnings: '2027-01-28' }),
  account: accountWith({ cash: '80000' }),
  context: CONTEXT,
  priceAt,
  ...parts,
});

describe.each(['bid', 'mid'] as const)('a put picked into Plan, sold at the %s,', (priceAt) => {
  test('shows the figures of its row to the cent', () => {
    const of = sale(priceAt);
    const rows = rankPuts(quotes, rankFactsOf(chain, of)!);
    const priced = rows.filter(({ price }) => price !== null);
    expect(priced.length).toBeGreaterThan(90);
    for (const row of priced) {
      const tickClass = chainTickClass(chain, of);
      const picked = { quote: row.quote, premium: row.price!, spot: 385, tickClass };
      const draft = pickedDraft(picked, of.draft);
      const { given } = readPlan({ draft, account: of.account, fill: null }, TODAY);
      const plan = derivePlan(given!, CONTEXT);
      expect(plan.annualized).toBeCloseTo(row.annualizedReturn!, 10);
      expect(usd(plan.breakeven!)).toBe(usd(row.breakeven!));
      expect(usdExact(plan.analysis.collateralTotal)).toBe(usdExact(row.collateralTotal));
      expect(plan.annualized! - plan.billReturn!).toBeCloseTo(row.excessOverBills!, 10);
      expect(row.contractsSecured).toBe(
        contractsSecured(80_000, plan.terms, plan.rules.cashBuffer),
      );
      const { deltaBand: _, ...inPlan } = verdictsOf(plan);
      // Plan's delta is by the premium's volatility, the row's by that of the middle.
      expect(row.verdicts).toMatchObject(inPlan);
    }
  });
});

test('a put sold at the middle is sold on a tick, and never below its bid', () => {
  for (const { price, quote } of rankPuts(quotes, rankFactsOf(chain, sale('mid'))!)) {
    if (price === null) continue;
    expect(price).toBeGreaterThanOrEqual(quote.bid!);
    const cents = Math.round(price * 100);
    expect(price < 3 ? 0 : cents % 5).toBe(0);
  }
});

test('nothing is ranked while an account field cannot be read, or if every put has expired', () => {
  expect(
    rankFactsOf(chain, sale('bid', { account: accountWith({ commission: 'abc' }) })),
  ).toBeNull();
  const past = quotes.map((quote): Quote => ({
    ...quote,
    contract: { ...quote.contract, expiration: '2026-11-13' },
  }));
  expect(rankFactsOf({ ...chain, quotes: past }, sale('bid'))).toBeNull();
});

describe('the trade a put becomes', () => {
  const quote = quotes.find(({ contract }) => contract.strike === 365)!;
  const picked = { quote, premium: 5.4, spot: 385, tickClass: 'penny' } as const;

  test('keeps what was typed about the same stock, and nothing about its put', () => {
    const onPage = exampleWith({ earnings: '2027-01-28', volatility: '30%', contracts: '3' });
    expect(pickedDraft(picked, onPage)).toMatchObject({
      stock: 'GOOGL',
      earnings: '2027-01-28',
      volatility: EMPTY_DRAFT.volatility,
      contracts: '1',
    });
  });

  test('has the root of an index, which tells what settles at the opening from what does not', () => {
    const contract = { ...quote.contract, underlying: 'SPX', root: 'SPXW' };
    const weekly = { ...picked, quote: { ...quote, contract } };
    const draft = pickedDraft(weekly, exampleWith({ stock: '^SPX', dividendYield: '1.2%' }));
    expect(draft).toMatchObject({ stock: 'SPXW', dividendYield: '1.2%' });
    expect(plannedName(draft)).toBe(tradedName(contract));
  });

  test('keeps nothing typed about another stock', () => {
    const onPage = exampleWith({ stock: 'XYZ', earnings: '2027-01-28' });
    expect(pickedDraft(picked, onPage).earnings).toBe('');
  });

  test('leaves a field empty if the source has no figure', () => {
    const bare = { ...quote, bid: null, ask: null, openInterest: null };
    expect(pickedDraft({ ...picked, quote: bare }, EMPTY_DRAFT)).toMatchObject({
      bid: '',
      ask: '',
      openInterest: '',
    });
  });
});
