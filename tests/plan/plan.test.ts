import { describe, expect, test } from 'vitest';
import { americanPrice } from '../../src/core/pricing/american/americanPrice';
import { europeanPrice } from '../../src/core/pricing/blackScholes';
import { IBKR_CREDIT } from '../../src/core/bills/collateralInterest';
import { IBKR_PRO_SCHEDULE } from '../../src/core/costs/feeSchedule';
import type { ReturnConvention } from '../../src/core/put/returnConvention';
import { derivePlan, soldPut, type Clock } from '../../src/plan/plan';
import { CONTEXT, exampleGiven, givenOf, NOW, TODAY, typedWith, type Texts } from './drafts';
import {
  contractsSecuredOf,
  impliedOf,
  limitsOf,
  nakedOf,
  outcomesOf,
  pictureOf,
  requiredPremiumOf,
  runningOf,
  sameCashOf,
  verdictsOf,
} from '../../src/plan/derived';
import { pricingOf } from '../../src/plan/pricing';

interface Given {
  readonly texts?: Texts;
  readonly convention?: Partial<ReturnConvention>;
  readonly clock?: Clock | null;
  readonly takeProfitPlaced?: boolean;
}

/** The worked example, with some of it changed. */
function detailsOf({
  texts,
  convention,
  clock = CONTEXT.clock,
  takeProfitPlaced = false,
}: Given = {}) {
  const given = givenOf(typedWith(texts), clock && clock.today);
  const context = {
    ...CONTEXT,
    clock,
    takeProfitPlaced,
    convention: { ...CONTEXT.convention, ...convention },
  };
  return derivePlan(given, context);
}

// IBKR Pro schedule: 1.00 + 0.02815 + 0.025 + 0.0048 + 0.00329 + 540 x 0.0000206.
const NET = 540 - 1.072364;
const YEARS = 37 / 365;

describe('GOOGL at 385, strike 365, premium 5.40, 37 days', () => {
  const details = detailsOf();

  test('keeps 538.93 after fees, 14.6% a year on 36,500', () => {
    expect(details.analysis.netPremiumTotal).toBeCloseTo(NET, 9);
    expect(details.analysis.collateralTotal).toBe(36_500);
    expect(details.capitalTotal).toBe(36_500);
    expect(details.annualized).toBeCloseTo(NET / 36_500 / YEARS, 12);
    expect(details.annualized).toBeCloseTo(0.14566, 5);
  });

  test('breaks even at 359.61 and can lose 35,961.07', () => {
    expect(details.analysis.breakeven).toBeCloseTo(359.61, 2);
    expect(details.analysis.maxLossTotal).toBeCloseTo(35_961.07, 2);
    expect(details.againstSpot!.discountToSpot).toBeCloseTo(1 - 359.6107 / 385, 6);
  });

  test('needs 3,650 beyond the collateral as a buffer', () => {
    expect(details.bufferTotal).toBeCloseTo(3_650, 9);
  });

  // 100 (1 - 0.038 x 37/360) = 99.609444
  test('is compared with the T-bill of the same 37 days', () => {
    expect(details.bill!.price).toBeCloseTo(99.609444, 6);
    expect(details.bill!.discountRate).toBeCloseTo(0.038, 12);
    expect(details.billReturn).toBeCloseTo((100 / 99.609444 - 1) / YEARS, 6);
  });

  test('earns 682.04 with its cash in T-bills', () => {
    const withBills = sameCashOf(details)!.rows.find(({ kind }) => kind === 'putWithBills')!;
    expect(withBills.incomeTotal).toBeCloseTo(NET + 36_500 * (100 / 99.609444 - 1), 3);
    expect(withBills.incomeTotal).toBeCloseTo(682.04, 2);
    expect(withBills.annualizedReturn).toBeCloseTo(682.04 / 36_500 / YEARS, 5);
  });

  test('takes 6,240 of margin if naked: 5.40 + 20% of 385 less the 20 out of the money', () => {
    expect(nakedOf(details)!.margin.requirementTotal).toBeCloseTo(6_240, 9);
    expect(nakedOf(details)!.annualizedReturn).toBeCloseTo(NET / 6_240 / YEARS, 9);
    expect(sameCashOf(details)!.margin).toEqual(nakedOf(details)!.margin);
  });

  test('loses 5,161.07, 14.1% of the collateral, if the stock falls 20%', () => {
    const fallen = outcomesOf(details)!.find(({ spot }) => Math.abs(spot - 308) < 1e-9)!;
    expect(fallen.profitTotal).toBeCloseTo(NET - 5_700, 9);
    expect(fallen.periodReturn).toBeCloseTo(-0.1414, 4);
    const put = sameCashOf(details)!.rows.find(({ kind }) => kind === 'cashSecuredPut')!;
    expect(put.afterFallTotal).toBeCloseTo(fallen.profitTotal, 9);
  });

  test('needs 3.75 for 10% a year, and sells at 5.40 to be bought back at 2.70', () => {
    expect(requiredPremiumOf(details)).toBe(3.75);
    expect(limitsOf(details)).toMatchObject({ sellLimit: 5.4, takeProfitLimit: 2.7 });
  });

  test('expires on December 27, 37 days from November 20', () => {
    expect(details.expiration).toBe('2026-12-27');
    expect(pricingOf(details).years).toBe(YEARS);
  });

  test('implies the volatility at which a model asks 5.40, and with it the chances', () => {
    const { option, market, delta, chances } = impliedOf(details)!;
    expect(americanPrice(option, market, 'accurate')).toBeCloseTo(5.4, 9);
    expect(europeanPrice(option, market)).toBeLessThan(5.4);
    expect(market.rate).toBeCloseTo(Math.log(100 / 99.609444) / YEARS, 6);
    expect(delta).toBeGreaterThan(0.2);
    expect(chances.assignment).toBeGreaterThan(delta);
    expect(chances.profit).toBeGreaterThan(1 - chances.assignment);
  });

  test('is named after its stock, or “the stock” if that has no name', () => {
    expect(details.stockName).toBe('GOOGL');
    expect(detailsOf({ texts: { stock: ' ' } }).stockName).toBe('the stock');
  });
});

describe('a put whose fill is known', () => {
  const filled = detailsOf({ texts: { fillPrice: '5.50', fillFees: '2.00' } });

  test('has every figure of the put as it was sold', () => {
    const sold = detailsOf({ texts: { premium: '5.50' } });
    const fees = sold.afterFees.openFeesTotal;
    expect(filled.terms).toEqual({ ...sold.terms, openFeesTotal: 2 });
    expect(filled.afterFees.openFeesTotal).toBe(2);
    expect(filled.analysis.netPremiumTotal).toBe(548);
    expect(filled.breakeven).toBeCloseTo(359.52, 12);
    expect(filled.annualized).toBeCloseTo(548 / 36_500 / YEARS, 12);
    expect(filled.afterFallTotal).toBeCloseTo(sold.afterFallTotal! + fees - 2, 9);
    expect(impliedOf(filled)!.market).toEqual(impliedOf(sold)!.market);
    expect(runningOf(filled)!.terms.premium).toBe(5.5);
  });

  test('pays the fees of its own price until those paid are known', () => {
    const sold = detailsOf({ texts: { premium: '5.50' } });
    expect(detailsOf({ texts: { fillPrice: '5.50' } }).afterFees.openFeesTotal).toBe(
      sold.afterFees.openFeesTotal,
    );
  });

  test('keeps its planned limit, and is bought back at half of what the sale brought', () => {
    expect(limitsOf(filled)).toMatchObject({ sellLimit: 5.4, takeProfitLimit: 2.75 });
    const between = detailsOf({ texts: { fillPrice: '5.43', bid: '5.40', ask: '5.44' } });
    expect(verdictsOf(between).saneLimit).toEqual({ status: 'pass', value: 5.4 });
  });
});

describe('the convention', () => {
  /** Every yearly return on the page, by its name. */
  function returnsOf(convention: Partial<ReturnConvention>) {
    const plan = detailsOf({ convention });
    const { annualized, billReturn } = plan;
    const naked = nakedOf(plan);
    const sameCash = sameCashOf(plan);
    const rows = sameCash!.rows.map(({ kind, annualizedReturn }) => [kind, annualizedReturn]);
    return {
      annualized,
      marginReturn: naked!.annualizedReturn,
      billReturn,
      ...Object.fromEntries(rows),
    };
  }

  const changed = (convention: Partial<ReturnConvention>) => {
    const [usual, switched] = [returnsOf({}), returnsOf(convention)];
    return Object.keys(usual).filter((name) => usual[name] !== switched[name]);
  };

  test('can compound every annual return', () => {
    expect(changed({ compounding: 'compound' })).toEqual(Object.keys(returnsOf({})));
    expect(returnsOf({ compounding: 'compound' }).annualized).toBeCloseTo(
      (1 + NET / 36_500) ** (1 / YEARS) - 1,
      12,
    );
  });

  test('can measure every put, but no T-bill, on its cash net of premium', () => {
    const puts = ['annualized', 'marginReturn', 'cashSecuredPut', 'putWithBills', 'nakedPut'];
    const net = returnsOf({ basis: 'netOfPremium' });
    expect(changed({ basis: 'netOfPremium' })).toEqual(puts);
    expect(net.annualized).toBeCloseTo(NET / (36_500 - NET) / YEARS, 12);
    expect(net.marginReturn).toBeCloseTo(NET / (6_240 - 540) / YEARS, 12);
    expect(detailsOf({ convention: { basis: 'netOfPremium' } }).capitalTotal).toBe(36_500 - NET);
  });

  test('can leave the fees out of every figure', () => {
    const puts = ['annualized', 'marginReturn', 'cashSecuredPut', 'putWithBills', 'nakedPut'];
    expect(changed({ fees: 'before' })).toEqual(puts);
    const before = detailsOf({ convention: { fees: 'before' }, texts: { assignmentFee: '15' } });
    expect(before.analysis.netPremiumTotal).toBe(540);
    expect(before.annualized).toBeCloseTo(0.145946, 6);
    expect(before.analysis.breakeven).toBeCloseTo(359.6, 12);
    expect(before.analysis.effectiveCost).toBeCloseTo(359.6, 12);
    expect(before.analysis.maxLossTotal).toBe(35_960);
    expect(outcomesOf(before)!.find(({ kind }) => kind === 'unchanged')!.profitTotal).toBe(540);
    expect(before.afterFees.openFeesTotal).toBeCloseTo(1.072364, 12);
  });

  test('changes each outcome’s return too', () => {
    const ofOutcomes = (convention: Partial<ReturnConvention>) =>
      outcomesOf(detailsOf({ convention }))!.map(({ periodReturn }) => periodReturn);
    const usual = ofOutcomes({});
    ofOutcomes({ basis: 'netOfPremium' }).forEach((periodReturn, at) => {
      expect(periodReturn).toBeCloseTo((usual[at]! * 36_500) / (36_500 - NET), 12);
    });
  });

  test('changes the premium that pays the wanted return too', () => {
    expect(requiredPremiumOf(detailsOf({ convention: { basis: 'netOfPremium' } }))).toBe(3.7);
    expect(requiredPremiumOf(detailsOf({ convention: { compounding: 'compound' } }))).toBe(3.6);
  });

  test('never changes the rules, which stay simple, on cash to set aside and after fees', () => {
    const turned = detailsOf({
      convention: { basis: 'netOfPremium', compounding: 'compound', fees: 'before' },
    });
    expect(verdictsOf(turned)).toEqual(verdictsOf(detailsOf()));
  });
});

describe('without a stock price', () => {
  const details = detailsOf({ texts: { spot: '' } });

  test('what depends on it is missing', () => {
    expect(details).toMatchObject({ trade: null, againstSpot: null });
    for (const of of [impliedOf, nakedOf, outcomesOf, sameCashOf]) expect(of(details)).toBeNull();
    expect(verdictsOf(details).outOfTheMoneyBand).toEqual({ status: 'unknown', missing: 'spot' });
  });

  test('everything else is unchanged', () => {
    const known = detailsOf();
    expect(details.annualized).toBe(known.annualized);
    expect(details.analysis.breakeven).toBe(known.analysis.breakeven);
    expect(details.billReturn).toBe(known.billReturn);
    expect(requiredPremiumOf(details)).toBe(requiredPremiumOf(known));
    expect(limitsOf(details)).toEqual(limitsOf(known));
    expect(pictureOf(details).points.map(({ spot }) => spot)).toContain(365);
  });
});

describe('the T-bill', () => {
  test('quoted by its yield earns that yield', () => {
    const { bill, billReturn } = detailsOf({ texts: { billKind: 'yield' } });
    expect(bill!.investmentRate).toBeCloseTo(0.038, 12);
    expect(billReturn).toBeCloseTo(0.038, 12);
    expect(bill!.discountRate).toBeLessThan(0.038);
  });

  test('quoted by its discount earns more than the quote', () => {
    expect(detailsOf().bill!.investmentRate).toBeCloseTo(0.03868, 5);
  });

  test('is quoted on 366 days if its year includes a February 29', () => {
    const investmentRate = (today: string) =>
      detailsOf({ clock: { today, now: 0 } }).bill!.investmentRate;
    expect(investmentRate('2027-12-01') / investmentRate('2026-12-01')).toBeCloseTo(366 / 365, 12);
    expect(detailsOf({ clock: null }).bill!.investmentRate).toBe(investmentRate('2026-12-01'));
  });

  test('counts 366 days even after a February 29 if it was issued before it', () => {
    const clock = { today: '2028-03-08', now: 0 };
    const rateOf = (texts: Texts) => detailsOf({ clock, texts }).bill!.investmentRate;
    expect(rateOf({ billIssued: '2027-03-11' }) / rateOf({})).toBeCloseTo(366 / 365, 12);
    // Quotes by tenor are for bills issued now.
    const kept = { bill4: '3.80', bill8: '3.80' };
    expect(rateOf({ ...kept, billIssued: '2027-03-11' })).toBe(rateOf(kept));
  });

  test('quoted by its yield sets the rate that prices options, even in a year of 366 days', () => {
    for (const today of ['2026-12-01', '2027-12-01']) {
      const details = detailsOf({ clock: { today, now: 0 }, texts: { billKind: 'yield' } });
      const { price } = details.bill!;
      expect(pricingOf(details).rate).toBeCloseTo((Math.log(100 / price) * 365) / details.days, 15);
    }
  });

  test('without a quote is left out, and the put is held with no interest', () => {
    const details = detailsOf({ texts: { billQuote: '' } });
    expect(details.bill).toBeNull();
    expect(details.billReturn).toBeNull();
    expect(pricingOf(details).rate).toBe(0);
    expect(sameCashOf(details)!.rows.map(({ kind }) => kind)).toEqual([
      'cashSecuredPut',
      'nakedPut',
    ]);
    expect(verdictsOf(details).returnFloor).toEqual({ status: 'unknown', missing: 'billQuote' });
  });
});

describe('the clock', () => {
  const atMinutes = (minutes: number) => ({ today: TODAY, now: NOW + minutes * 60_000 });

  test('changes no figure of a plan before its expiration day', () => {
    const { context: _, ...late } = detailsOf({ clock: atMinutes(299) });
    expect(detailsOf({ clock: atMinutes(0) })).toMatchObject(late);
  });

  test('is needed by a plan in days only for its dates', () => {
    const { context: _, expiration, asOf, ...rest } = detailsOf({ clock: null });
    expect({ expiration, asOf }).toEqual({ expiration: null, asOf: null });
    expect(detailsOf()).toMatchObject(rest);
  });

  test.each([
    { days: '0', premium: '0.40', spot: '366' },
    { expiration: TODAY, premium: '0.40', spot: '366' },
  ])('counts the minutes to the close on the expiration day itself (%o)', (texts) => {
    const morning = detailsOf({ texts, clock: atMinutes(0) });
    // At 11:00 300 of 525,600 minutes are left.
    expect(pricingOf(morning).years).toBeCloseTo(0.000570776, 9);
    expect(impliedOf(morning)!.chances.assignment).toBeGreaterThan(0);
    const afternoon = detailsOf({ texts, clock: atMinutes(240) });
    expect(pricingOf(afternoon).years).toBeCloseTo(0.000570776 / 5, 9);
    expect(impliedOf(afternoon)!.market.volatility).toBeGreaterThan(
      impliedOf(morning)!.market.volatility,
    );
  });

  test('leaves no chances once the close has passed', () => {
    const details = detailsOf({ texts: { days: '0' }, clock: atMinutes(301) });
    expect(pricingOf(details).years).toBe(0);
    expect(impliedOf(details)).toBeNull();
  });
});

describe('on the expiration day', () => {
  const details = detailsOf({ texts: { days: '0' } });

  test('no annual return is shown', () => {
    expect(details.annualized).toBeNull();
    expect(nakedOf(details)!.annualizedReturn).toBeNull();
    expect(details.billReturn).toBeNull();
    expect(details.bill).toBeNull();
    expect(requiredPremiumOf(details)).toBeNull();
    expect(details.analysis.returnPerDay).toBeNull();
    expect(sameCashOf(details)!.rows.map(({ annualizedReturn }) => annualizedReturn)).toEqual([
      null,
      null,
    ]);
    expect(verdictsOf(details).returnFloor).toEqual({ status: 'unknown', missing: 'daysLeft' });
  });

  test('the return for the period remains', () => {
    expect(details.analysis.returnOnCollateral).toBeCloseTo(NET / 36_500, 12);
    expect(outcomesOf(details)!.at(0)!.periodReturn).toBeCloseTo(NET / 36_500, 12);
  });
});

describe('fees', () => {
  test('on a first visit are those of IBKR Pro, with IBKR’s credit rate', () => {
    const given = exampleGiven();
    expect(soldPut(given).schedule).toEqual(IBKR_PRO_SCHEDULE);
    expect(given.account.creditRate).toBeCloseTo(IBKR_CREDIT.rate, 12);
  });

  test('are those of the form, item by item', () => {
    const texts = {
      contracts: '10',
      commission: '1',
      minimumCommission: '0',
      regulatoryFee: '0.02',
      clearingFee: '0.03',
      auditTrailFee: '0.04',
      exchangeFee: '-0.05',
      tradingActivityFee: '0.06',
      saleValueFee: '100',
    };
    // 10 x (1 + 0.02 + 0.03 + 0.04 - 0.05 + 0.06) + 5,400 x 0.0001
    expect(detailsOf({ texts }).afterFees.openFeesTotal).toBeCloseTo(11 + 0.54, 12);
  });

  // FINRA, Trading Activity Fee: not on index options. 1 + 0.05795 + 540 x 0.0000206.
  test('leave out FINRA’s for an index option, whatever is typed', () => {
    const texts = { stock: '^SPX', tradingActivityFee: '9' };
    const { afterFees, schedule } = detailsOf({ texts });
    expect(afterFees.openFeesTotal).toBeCloseTo(1.069074, 12);
    expect(schedule).toEqual({ ...IBKR_PRO_SCHEDULE, taf: 0 });
  });

  test('for assignment raise the cost of the stock, not what the put keeps', () => {
    const { analysis } = detailsOf({ texts: { assignmentFee: '15' } });
    expect(analysis.netPremiumTotal).toBeCloseTo(NET, 9);
    expect(analysis.effectiveCost).toBeCloseTo(analysis.breakeven + 0.15, 9);
  });

  test('may take more than the premium brings', () => {
    const { analysis, annualized } = detailsOf({ texts: { premium: '0.01' } });
    expect(analysis.netPremiumTotal).toBeCloseTo(1 - 1.06126, 5);
    expect(annualized).toBeLessThan(0);
    expect(analysis.breakeven).toBeGreaterThan(365);
  });
});

describe('rules', () => {
  test('judge dates by the days from today', () => {
    const texts = { earnings: '2027-02-03', exDividend: '2026-12-07' };
    const { noEarnings, noExDividend } = verdictsOf(detailsOf({ texts }));
    expect(noEarnings).toEqual({ status: 'pass', value: 75 });
    expect(noExDividend).toEqual({ status: 'warn', value: 17 });
    expect(verdictsOf(detailsOf({ texts, clock: null })).noEarnings.status).toBe('unknown');
  });

  test('take the user’s own answers and ticks', () => {
    const asked = verdictsOf(
      detailsOf({
        texts: { owns: 'yes', privateCapital: 'no' },
        takeProfitPlaced: true,
      }),
    );
    expect(asked.willingToOwn.status).toBe('pass');
    expect(asked.privateCapital.status).toBe('fail');
    expect(asked.takeProfit.status).toBe('pass');
    const silent = verdictsOf(detailsOf());
    expect(silent.willingToOwn.status).toBe('unknown');
    expect(silent.takeProfit.status).toBe('unknown');
  });

  test('judge a limit by the price steps of its class', () => {
    const limit = (tickClass: string) =>
      verdictsOf(detailsOf({ texts: { premium: '5.45', bid: '5.40', ask: '5.50', tickClass } }))
        .saneLimit.status;
    expect([limit('penny'), limit('nickel'), limit('allPenny')]).toEqual(['pass', 'fail', 'pass']);
  });
});

describe('cash', () => {
  test('secures whole contracts with the buffer on top', () => {
    const secured = (cash: string) => contractsSecuredOf(detailsOf({ texts: { cash } }));
    expect(secured('50,000')).toBe(1);
    expect(secured('80,300')).toBe(2);
    expect(secured('0')).toBe(0);
    expect(secured('')).toBeNull();
  });
});

test('margin is known from the plan alone', () => {
  const plan = derivePlan(exampleGiven(), CONTEXT);
  expect(nakedOf(plan)!.margin.strikeFloorBranch).toBeCloseTo(5.4 + 36.5, 12);
});
