import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quotedBill, matchedBill } from '../../../src/core/bills/billQuotes';
import { convertedReturn } from '../../../src/core/costs/baseCurrency';
import { contractsSecured } from '../../../src/core/put/backward';
import { profitAtExpiration } from '../../../src/core/put/payoff';
import { simulateRepeatedPut } from '../../../src/core/simulation/repeatedPut';
import { extraGoneAtFall } from '../../../src/core/strategies/falls';
import { taxRate } from '../../../src/core/costs/tax';
import { EXAMPLE_WORK } from '../../../src/draft/work';
import {
  chancesOf,
  comparisonOf,
  halfExitOf,
  limitsOf,
  marginFallOf,
  nakedOf,
  repeatedPutOf,
  requiredPremiumOf,
} from '../../../src/plan/derived';
import { planAtLimit } from '../../../src/plan/order/atLimit';
import { orderOf } from '../../../src/plan/order/order';
import {
  DASH,
  count,
  number,
  percent,
  percentFine,
  price,
  usd,
  usdTotal,
} from '../../../src/text/format';
import { percentResult, usdResult } from '../../../src/text/resultFormat';
import { replay } from '../../../src/core/history/replay/replay';
import { PUT_INDEX_RULE } from '../../../src/core/history/replay/rule';
import { HISTORY } from '../../core/history/bundled';
import { CHANCES } from '../../../src/words/figures/chances';
import { EXERCISE } from '../../../src/words/figures/exercise';
import { EXITS, KEPT_AT_HALF } from '../../../src/words/figures/exits';
import type { Explained, Figure } from '../../../src/words/figures/figure';
import { LOSS_EXIT_FIGURES } from '../../../src/words/figures/lossExit';
import {
  LADDER_FIGURES,
  LIMIT_PRICE,
  PREVIEW_FIGURES,
  TAKE_PROFIT_FIGURES,
} from '../../../src/words/figures/order';
import { FALL_FIGURE, ROW_FIGURES, TAXED_FIGURES } from '../../../src/words/figures/rows';
import type { Plan } from '../../../src/plan/plan';
import { BILL_FIGURES } from '../../../src/words/figures/bills';
import { MARGIN_FALL_FIGURES } from '../../../src/words/figures/marginFall';
import { YEAR_FIGURES } from '../../../src/words/figures/yearFan';
import { GAP } from '../../../src/words/figures/gap';
import { GREEKS } from '../../../src/words/figures/greeks';
import * as key from '../../../src/words/figures/keyFigures';
import { pastFigures } from '../../../src/words/history/pastFigures';
import { addDays } from '../../../src/core/market/calendar';
import { MORE_FIGURES } from '../../../src/words/figures/moreFigures';
import { PACES } from '../../../src/words/figures/paces';
import { PROFIT_BEFORE_EXPIRATION } from '../../../src/words/figures/profitTable';
import { regTWords } from '../../../src/words/regT';
import { atStart } from '../../../src/text/sentence';
import { yearly } from '../../../src/words/planWords';
import { NOW } from '../../plan/drafts';
import { outlookOf } from '../../plan/outlooks';

/** Stock $385, strike $365, premium $5.40, one contract, 37 days. */
const plan = outlookOf();

/** The same with the tax rates of the tests. */
const taxed = outlookOf({
  taxShown: 'yes',
  federalTax: '32',
  stateTax: '5',
  netInvestmentTax: '3.8',
});

/** Closes that rise and fall in turn, with one fall of 10%, and volatilities from 20% to 40%. */
const PAST = {
  days: Array.from({ length: 300 }, (_, at) => ({
    date: addDays('2025-11-01', at),
    close: (at < 150 ? 400 : 360) + (at % 2),
  })),
  volatility: Array.from({ length: 21 }, (_, at) => ({
    date: addDays('2026-08-01', at),
    volatility: (20 + at) / 100,
  })),
};

interface Row {
  readonly name: string;
  readonly formula: string;
  readonly worked: string;
  /** Its file in src/core, without the ending. */
  readonly where: string;
}

/** The figures of the page as they are declared, with where core works them out. */
async function declared(): Promise<readonly Row[]> {
  const at = (where: string, figures: readonly Figure[], named = '') =>
    figures.map((figure) => ({
      name: figure.name + named,
      formula: figure.recipe(plan).formula,
      worked: figure.value(plan) ?? DASH,
      where,
    }));
  const loaded = await Promise.all(
    Object.values(key).map(async ({ name, value, recipe }) => ({
      name,
      value,
      recipe: await recipe.load(),
    })),
  );
  /** Those that a table explains together, by the numbers of its first row. */
  const explained = (
    where: string,
    figures: readonly Explained[],
    named = '',
    of: Plan = plan,
  ): readonly Row[] =>
    figures.map(({ name, recipe }) => {
      const { formula, numbers } = recipe(of);
      return { name: name + named, formula, worked: numbers, where };
    });
  const { byPremium } = chancesOf(plan);
  const isIn = (figures: readonly { readonly name: string }[], name: string) =>
    figures.some((figure) => figure.name === name);
  return [
    ...loaded.flatMap((figure) => at(keyFrom(figure.name), [figure])),
    ...MORE_FIGURES.flatMap((figure) => at(moreFrom(figure.name), [figure])),
    ...CHANCES.filter(({ name }) => !isIn(MORE_FIGURES, name)).map(({ name, cell, recipe }) => {
      const shown = cell(byPremium!, plan);
      return {
        name,
        formula: recipe(plan).formula,
        worked: typeof shown === 'string' ? shown : shown.text,
        where: 'pricing/likelihood',
      };
    }),
    ...at('put/throughTime', [PROFIT_BEFORE_EXPIRATION]),
    ...at('put/shortPutGreeks', GREEKS),
    ...at('put/earlyExercise', EXERCISE),
    ...at('put/exit', [...EXITS, KEPT_AT_HALF]),
    ...PACES.map(({ name, pace, recipe }) => ({
      name: `${name}, a day`,
      formula: recipe(plan).formula,
      worked: usdTotal(pace(plan)!.perDayTotal),
      where: 'put/exit',
    })),
    ...GAP.flatMap((figure) => at(gapFrom(figure.name), [figure], ', after a gap')),
    ...[...ROW_FIGURES, ...TAXED_FIGURES].flatMap((figure) =>
      explained(rowFrom(figure.name), [figure], ', of a row', taxed),
    ),
    ...explained('strategies/falls', [FALL_FIGURE]),
    ...explained('margin/marginThroughFall', MARGIN_FALL_FIGURES, ', through a fall'),
    ...explained('bills/treasuryBill', BILL_FIGURES),
    ...explained('simulation/repeatedPut', YEAR_FIGURES, ', simulated'),
    ...explained('put/orderPreview', Object.values(PREVIEW_FIGURES)),
    ...explained('put/orderTicket', [LIMIT_PRICE]),
    ...explained('put/priceLadder', LADDER_FIGURES),
    ...explained('put/takeProfit', TAKE_PROFIT_FIGURES),
    ...pastFigures(PAST).map((figure) => ({
      name: figure.name,
      formula: figure.recipe(plan).formula,
      worked: figure.value(plan) ?? DASH,
      where: pastFrom(figure.name),
    })),
    ...explained('put/lossExit', LOSS_EXIT_FIGURES, '', outlookOf({ lossMultiple: '3' })),
  ];
}

/** Where the figures that a decision depends on come from. */
function keyFrom(name: string): string {
  switch (name) {
    case 'Annualized return':
      return 'put/returnConvention';
    case 'T-bills, same days':
      return 'bills/treasuryBill';
    default:
      return 'put/shortPut';
  }
}

/** Where the figures of a stock's past come from. */
function pastFrom(name: string): string {
  if (name === 'Realized volatility') return 'history/realizedVolatility';
  return name.startsWith('IV') ? 'history/volatilityRank' : 'history/breaches';
}

/** Where the columns of Compare come from. */
function rowFrom(name: string): string {
  switch (name) {
    case 'Income after tax':
    case 'Annualized after tax':
      return 'strategies/afterTax';
    case 'Breakeven':
    case 'Most gained, most lost':
      return 'strategies/profitLine';
    case 'Margin call':
      return 'margin/marginCall';
    default:
      return 'strategies/strategy';
  }
}

/** Where the figures after a gap come from. */
const gapFrom = (name: string) =>
  name === 'Size of the gap' ? 'pricing/expectedRange' : 'put/stress';

/** Where the figures behind the verdict come from. */
function moreFrom(name: string): string {
  switch (name) {
    case 'Fees to open':
      return 'costs/orderFees';
    case 'Return for the period':
      return 'put/returnConvention';
    case 'Return on margin':
      return 'strategies/nakedPut';
    case 'Implied volatility':
      return 'pricing/american/impliedVolatility';
    case 'Chance of assignment':
    case 'Chance of profit':
      return 'pricing/likelihood';
    case 'Expected move':
      return 'pricing/expectedRange';
    default:
      return 'put/shortPut';
  }
}

/** What core works out for the other places. */
function others(): readonly Row[] {
  const row = (name: string, formula: string, worked: string, where: string): Row => ({
    name,
    formula,
    worked,
    where,
  });
  const trade = plan.trade!;
  const comparison = comparisonOf(plan)!;
  const rowOf = (kind: string) => comparison.results.find((result) => result.kind === kind)!;
  const full = rowOf('nakedPutFully');
  const afterTax = comparisonOf(taxed)!;
  const rates = afterTax.rates!;
  const taxes = {
    put: percent(taxRate('shortTerm', rates)),
    bill: percent(taxRate('billInterest', rates)),
  };
  const simulation = simulateRepeatedPut({ ...repeatedPutOf(plan)!, paths: 10_000 });
  let simulated = simulation.next();
  while (!simulated.done) simulated = simulation.next();
  const median = simulated.value.points.at(-1)!.median * plan.analysis.collateralTotal;
  const bills = [
    { days: 28, discountRate: 0.037 },
    { days: 56, discountRate: 0.039 },
  ];
  const between = matchedBill(37, bills)!.bill.investmentRate;
  const order = orderOf(planAtLimit(plan), EXAMPLE_WORK, NOW);
  const [, half] = order.takeProfit;
  const gone = extraGoneAtFall(comparison.put, comparison.billsTotal!, trade.spot)!;
  const limits = limitsOf(plan);
  const month = { currency: 'CHF', date: '2026-11-20' };
  const naked = nakedOf(plan)!;
  const secured = contractsSecured(50_000, plan.terms, plan.rules.cashBuffer);
  const longPut = comparison.legs.longPut!;
  const replayed = replay(PUT_INDEX_RULE, HISTORY);
  if (replayed.refused !== null) throw new Error(replayed.refused.why);
  const cycle = replayed.trades.find(({ sold }) => sold === '2008-09-19')!;
  const sources = replayed.decomposed;
  return [
    row(
      'Profit at expiration',
      'Premium kept − the larger of strike − stock price and nothing × shares',
      `${usdResult(profitAtExpiration(plan.terms, 308))} at $308`,
      'put/payoff',
    ),
    row(
      'Reg-T margin',
      atStart(regTWords(plan, 'premium')),
      usdTotal(naked.margin.requirementTotal),
      'margin/margin',
    ),
    row(
      'T-bill for the same days',
      'From its discount rate, 31 CFR 356 App. B',
      `3.80% quoted yields ${percentFine(plan.bill!.investmentRate)}`,
      'bills/treasuryBill',
    ),
    row(
      'T-bill between quotes',
      'A straight line between the neighbors’ investment rates',
      `${bills.map((bill) => percentFine(quotedBill(bill).investmentRate)).join(' and ')} of 28 and 56 days make ${percentFine(between)}`,
      'bills/billQuotes',
    ),
    row(
      'Half the premium pays until',
      'Days × profit at half ÷ premium kept, in whole days',
      `day ${halfExitOf(plan)!.paysUntil} of ${plan.days}`,
      'put/exit',
    ),
    row(
      'Premium for a wanted return',
      'The lowest price step that pays it after its own fees',
      `${usd(requiredPremiumOf(plan)!)} for 10%`,
      'put/backward',
    ),
    row(
      'Contracts secured',
      'Cash ÷ (cash to set aside a contract + buffer), whole',
      `${number(secured)} for $50,000`,
      'put/backward',
    ),
    row(
      'Naked puts on all the cash',
      'Whole contracts whose margin the cash and the premiums carry',
      count(full.contracts!, 'contract'),
      'strategies/uses/putOnFullMargin',
    ),
    row(
      'Portfolio margin, a scenario',
      'Loss of the put over stock moves of 15%',
      usdTotal(rowOf('portfolioMargin').capitalTotal),
      'margin/portfolioMargin',
    ),
    row(
      'Margin call',
      'The first stock price at which the margin outgrows the cash',
      `below ${usd(marginFallOf(plan)!.called.intrinsic!)}`,
      'margin/marginCall',
    ),
    row(
      'The extra is gone at',
      'The fall from which on the put makes no more than T-bills',
      `${percent(gone)}, at ${usd(trade.spot * (1 - gone))}`,
      'strategies/falls',
    ),
    row(
      'A leg not typed',
      'American price at the put’s volatility, to the price step',
      `${usd(longPut.premium)} for a ${number(longPut.strike)} put`,
      'strategies/suggestedLeg',
    ),
    row(
      'T-bill yield that matches the put',
      'Its return after tax ÷ what tax leaves of a T-bill',
      `${percent(afterTax.matchingBillYield!)} at ${taxes.put} and ${taxes.bill}`,
      'costs/tax',
    ),
    row(
      'A year of repeating it',
      '10,000 random paths, premium at the implied volatility each time',
      `seed 1: half end above ${usdTotal(median)}`,
      'simulation/repeatedPut',
    ),
    row(
      'A rule replayed',
      'Cash with interest − puts at the model’s price; sold on as many units as the account covers: account ÷ (strike × e^(−rate × years) − premium + costs)',
      `The PUT index’s rule, sold on 2008-09-19: ${percentResult(cycle.change)} by ${cycle.ended}`,
      'history/replay/account',
    ),
    row(
      'Its premium',
      'Black-Scholes at VIX × (0.87 − slope × ln(strike ÷ index) ÷ (VIX × √years))',
      `${percentFine(cycle.premium / cycle.strike)} of the strike on 2008-09-19`,
      'history/replay/model',
    ),
    row(
      'Its gain by source',
      'T-bills on the account + delta × (index with dividends − T-bills) + volatility premium − costs, to the cent',
      `${[sources.billsTotal, sources.equityTotal, sources.volatilityTotal].map(usdResult).join(' ')} = ${usdResult(sources.gainTotal)} on $100,000, 1990 to 2026`,
      'history/replay/decomposed',
    ),
    row(
      'Base currency',
      'Dollars × units per dollar; returns × the change of the rate',
      `1.5% and −2.5% make ${percentFine(convertedReturn(0.015, { ...month, perDollar: 0.8 }, { ...month, perDollar: 0.78 }))}`,
      'costs/baseCurrency',
    ),
    row(
      'Price ladder',
      'Each valid step from bid to mid, with its own fees',
      `${order.ladder.map(({ limit }) => price(limit)).join(', ')} alone without a quote`,
      'put/priceLadder',
    ),
    row(
      'Exit at half, by days',
      'Profit after both orders’ fees, over the days held',
      `${yearly(half!.annualizedReturn)} a year after ${count(half!.daysHeld, 'day')}`,
      'put/takeProfit',
    ),
    row(
      'Limit prices',
      'A sale rounds up to the price step, a purchase down',
      `${price(limits.sellLimit!)} and ${price(limits.takeProfitLimit!)}`,
      'put/orderTicket',
    ),
  ];
}

/** Escapes what Markdown would read as part of its table. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('*', '\\*');

const HEAD = `# The figures

Made by \`tests/words/figures/figureTable.test.ts\` from the declarations in \`src/words/figures\` and,
for the rest, from \`src/core\`.

The worked trade: stock $385, strike $365, premium $5.40, one contract, 37 days, IBKR fees $1.07,
T-bill 3.80%. Every return is simple, on cash to set aside, after fees.

| figure | formula | worked trade | where |
| --- | --- | --- | --- |
`;

describe('the table of figures', async () => {
  const rows = [...(await declared()), ...others()];

  test('names each figure once', () => {
    const names = rows.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test('names the file of core that works each out', () => {
    const core = resolve(import.meta.dirname, '../../../src/core');
    const missing = rows.filter(({ where }) => !existsSync(resolve(core, `${where}.ts`)));
    expect(missing).toEqual([]);
  });

  test('is what docs/figures.md shows', async () => {
    const lines = rows.map(
      ({ name, formula, worked, where }) =>
        `| ${[name, formula, worked].map(cell).join(' | ')} | \`core/${where}.ts\` |\n`,
    );
    await expect(HEAD + lines.join('')).toMatchFileSnapshot('../../../docs/figures.md');
  });
});
