import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD_NAMES, specOf, type FieldName } from '../../src/draft/fields';
import { isFillField } from '../../src/draft/fill';
import { dayOfFill, readPlan } from '../../src/draft/reading';
import { anythingTyped } from '../plan/anyTyped';
import { exampleGiven, placementWith, TODAY, typedWith, type Texts } from '../plan/drafts';

const REQUIRED = FIELD_NAMES.filter((name) => specOf(name).required);
const OPTIONAL = FIELD_NAMES.filter(
  (name) =>
    !isFillField(name) &&
    !specOf(name).required &&
    !specOf(name).choices &&
    !/days|expiration/.test(name),
);

const read = (texts: Texts, asOf: string | null = TODAY) => {
  const { given, ...rest } = readPlan(typedWith(texts), asOf);
  const input: Readonly<Record<string, unknown>> | null = given && {
    ...given.account,
    ...given.input,
  };
  return { input, fill: given && given.fill, ...rest };
};

const inputWith = (texts: Texts = {}) => exampleGiven(texts).input;

const problemOf = (name: FieldName, text: string) => read({ [name]: text }).problems[name];

/** The message for an expiration date, seen on Friday, November 20, 2026. */
const dateProblem = (expiration: string, today = TODAY) =>
  read({ expiration }, today).problems.expiration;

describe('a draft', () => {
  test('of the worked example has no problems', () => {
    expect(read({})).toMatchObject({ problems: {}, waitingFor: null });
    expect(read({}).input).toMatchObject({
      stock: 'GOOGL',
      spot: 385,
      strike: 365,
      premium: 5.4,
      contracts: 1,
      daysToExpiration: 37,
      billQuote: 0.038,
      fall: 0.2,
    });
  });

  test.each(REQUIRED)('without its %s cannot be worked out and waits for it', (name) => {
    const { input, problems, waitingFor } = read({ [name]: '' });
    expect(input).toBeNull();
    expect(waitingFor).toBe(name);
    expect(problems[name]).toMatch(/^Enter the /);
  });

  test('without days or date asks for either', () => {
    const { input, problems, waitingFor } = read({ days: '' });
    expect(input).toBeNull();
    expect(waitingFor).toBe('days');
    expect(problems.days).toBe('Enter the days to expiration, or pick a date');
  });

  test.each(OPTIONAL)('needs no %s', (name) => {
    const { input, problems } = read({ [name]: '  ' });
    expect(problems).toEqual({});
    expect(input![name]).toBeNull();
  });

  test('waits for its first problem in page order', () => {
    expect(read({ premium: 'abc', strike: '5%', commission: '' }).waitingFor).toBe('strike');
  });

  test('is worked out from days, but not from a date, before the clock is read', () => {
    expect(read({}, null).input).toMatchObject({ daysToExpiration: 37 });
    expect(readPlan(typedWith({ expiration: '2026-12-18' }), null)).toEqual({
      given: null,
      problems: {},
      waitingFor: null,
    });
  });

  test('keeps an abbreviation’s capitals in the middle of a sentence', () => {
    expect(problemOf('clearingFee', '')).toBe('Enter the OCC clearing');
    expect(problemOf('minimumCommission', '')).toBe('Enter the minimum per order');
  });
});

describe('a money field', () => {
  test.each([
    ['1,234.50', 1234.5],
    ['$1,234.50', 1234.5],
    ['1234.5 USD', 1234.5],
    ['  1234.5  ', 1234.5],
    ['7', 7],
    ['.5', 0.5],
    ['0.06', 0.06],
  ])('reads %j as %d dollars', (text, value) => {
    expect(inputWith({ strike: text, premium: '0.05' }).strike).toBe(value);
  });

  test.each([
    ['5%', 'Strike must be in dollars, like 365'],
    ['−5', 'Strike must be more than $0'],
    ['-5', 'Strike must be more than $0'],
    ['(5)', 'Strike must be more than $0'],
    ['12,34', 'Use 12.34 or 1,234'],
    ['1.234,50', 'Use 12.34 or 1,234'],
    ['1e3', 'Strike must be a number, like 365'],
    ['5k', 'Strike must be a number, like 365'],
    ['abc', 'Strike must be a number, like 365'],
    ['', 'Enter the strike'],
    ['0', 'Strike must be more than $0'],
    ['-0', 'Strike must be more than $0'],
    ['0.001', 'Strike must be $0.01 or more'],
    ['10,000,001', 'Strike must be $10,000,000 or less'],
    ['∞', 'Strike must be a number, like 365'],
    ['Infinity', 'Strike must be a number, like 365'],
    ['NaN', 'Strike must be a number, like 365'],
    ['３６５', 'Strike must be a number, like 365'],
    ['365\u0000', 'Strike must be a number, like 365'],
  ])('answers %j with %j', (text, sentence) => {
    expect(problemOf('strike', text)).toBe(sentence);
  });
});

test('a number too large for a double is refused', () => {
  expect(problemOf('strike', '9'.repeat(400))).toBe('Strike must be a number, like 365');
});

describe('a percent field', () => {
  test.each([
    ['5%', 0.05],
    ['5', 0.05],
    ['0.05', 0.0005],
    [' 5 % ', 0.05],
  ])('reads %j as %d', (text, value) => {
    expect(inputWith({ dividendYield: text }).dividendYield).toBeCloseTo(value, 15);
  });

  test.each([
    ['$5', 'Dividend yield must be a percentage, like 0.8%'],
    ['−5', 'Dividend yield must be 0% or more'],
    ['12,34', 'Use 12.34 or 1,234'],
    ['5k', 'Dividend yield must be a number, like 0.8%'],
    ['5 USD', 'Dividend yield must be a percentage, like 0.8%'],
    ['1e3', 'Dividend yield must be a number, like 0.8%'],
    ['abc', 'Dividend yield must be a number, like 0.8%'],
    ['(5)', 'Dividend yield must be 0% or more'],
    ['101', 'Dividend yield must be 100% or less'],
  ])('answers %j with %j', (text, sentence) => {
    expect(problemOf('dividendYield', text)).toBe(sentence);
  });
});

describe('contracts', () => {
  test.each([
    ['0', 'Contracts must be 1 or more'],
    ['-1', 'Contracts must be 1 or more'],
    ['−1', 'Contracts must be 1 or more'],
    ['1.5', 'Contracts must be a whole number, like 2'],
    ['2%', 'Contracts must be a plain number, like 2'],
    ['two', 'Contracts must be a number, like 2'],
    ['10,001', 'Contracts must be 10,000 or less'],
    ['$2', 'Contracts must be a plain number, like 2'],
    ['', 'Enter the number of contracts'],
  ])('%j: %s', (text, sentence) => {
    expect(problemOf('contracts', text)).toBe(sentence);
  });
});

describe('premium', () => {
  test.each(['365', '365.01', '400', '364.999'])('%s at a strike of 365 is refused', (premium) => {
    expect(problemOf('premium', premium)).toBe('Premium must be less than the strike, $365.00');
  });

  test('can be a cent below the strike, or zero', () => {
    expect(inputWith({ premium: '364.99' }).premium).toBe(364.99);
    expect(inputWith({ premium: '0' }).premium).toBe(0);
  });

  test('must leave some of the user’s own cash at stake, whatever the exchange’s rebate', () => {
    const thin = { strike: '1.45', premium: '1.40' };
    expect(read({ ...thin, exchangeFee: '-4.50' }).problems).toEqual({});
    expect(read({ ...thin, exchangeFee: '-4.51' }).problems).toEqual({
      exchangeFee: 'Exchange fee must be −$4.50 or more',
    });
  });
});

describe('other ranges', () => {
  test.each<[FieldName, string, string]>([
    ['spot', '0', 'Stock price must be more than $0'],
    ['spot', '99999999', 'Stock price must be $10,000,000 or less'],
    ['spot', '5%', 'Stock price must be in dollars, like 385.00'],
    ['spot', 'abc', 'Stock price must be a number, like 385.00'],
    ['premium', '-1', 'Premium must be $0 or more'],
    ['fall', '100.1', 'The fall must be 100% or less'],
    ['wantedReturn', '0', 'Wanted annualized return must be more than 0%'],
    ['wantedReturn', '(5)', 'Wanted annualized return must be more than 0%'],
    ['wantedReturn', '2,000%', 'Wanted annualized return must be 1,000% or less'],
    ['wantedReturn', 'abc', 'Wanted annualized return must be a number, like 10%'],
    ['billQuote', '51', 'T-bill quote must be 50% or less'],
    ['cash', '-1', 'Cash for this put must be $0 or more'],
    ['accountValue', '0', 'Account value must be more than $0'],
    ['commission', '1000.01', 'Commission from $0.10 premium must be $1,000 or less'],
    ['exchangeFee', '-10.01', 'Exchange fee must be −$10 or more'],
    ['openInterest', '0.5', 'Open interest must be a whole number, like 450'],
  ])('%s %s: %s', (name, text, sentence) => {
    expect(problemOf(name, text)).toBe(sentence);
  });
});

describe('days', () => {
  test('can be zero for an option that expires today', () => {
    expect(inputWith({ days: '0' }).daysToExpiration).toBe(0);
  });

  test('alone can end on a day without trading', () => {
    // December 27, 2026, is a Sunday.
    expect(inputWith({ days: '37' })).toMatchObject({ daysToExpiration: 37, expiration: null });
  });

  test.each([
    ['-1', 'Days must be 0 or more'],
    ['1.5', 'Days must be a whole number, like 37'],
    ['3651', 'Days must be 3,650 or less'],
    ['a month', 'Days must be a number, like 37'],
  ])('%j: %s', (text, sentence) => {
    expect(problemOf('days', text)).toBe(sentence);
  });
});

describe('an expiration date', () => {
  test('on a trading day gives the days left', () => {
    expect(inputWith({ expiration: '2026-12-18' })).toMatchObject({
      daysToExpiration: 28,
      expiration: '2026-12-18',
      days: null,
    });
  });

  test('can be today', () => {
    expect(inputWith({ expiration: TODAY }).daysToExpiration).toBe(0);
  });

  test.each(['2026-11-19', '2020-01-03', '0001-01-01'])('of %s has passed', (expiration) => {
    expect(dateProblem(expiration)).toBe('Expiration must be today or later');
  });

  // NYSE Group holidays 2026 and 2027.
  test.each([
    ['2026-11-26', 'November 26, 2026'],
    ['2026-12-25', 'December 25, 2026'],
    ['2026-12-26', 'December 26, 2026'],
    ['2026-12-27', 'December 27, 2026'],
  ])('of %s is refused as a day without trading', (expiration, named) => {
    expect(dateProblem(expiration)).toBe(`No options trade on ${named}`);
  });

  test('is at most ten years away', () => {
    expect(inputWith({ expiration: '2036-11-14' }).daysToExpiration).toBe(3647);
    expect(dateProblem('2036-11-18')).toBe('Expiration must be within ten years');
    expect(dateProblem('9999-12-31')).toBe('Expiration must be within ten years');
  });

  test.each(['2026-02-30', '18 December', '12/18/2026', '2026-12-18T00:00', '+002026-12-18'])(
    'typed as %j is refused, since it is not a date',
    (text) => {
      expect(dateProblem(text)).toBe('Expiration must be a date, like 2026-03-20');
    },
  );
});

describe('what is asked of the figures', () => {
  const asked = {
    dividend: 'two',
    onDate: 'soon',
    volatility: '0',
    mark: '-1',
    gap: '99',
    pricesFrom: 'x',
  };

  test('never holds them up, however wrong', () => {
    const { input, waitingFor, problems } = read(asked);
    expect(waitingFor).toBeNull();
    expect(Object.keys(problems).toSorted()).toEqual(Object.keys(asked).toSorted());
    for (const name of Object.keys(asked) as FieldName[]) expect(input![name]).toBeNull();
    expect((input!['unread'] as string[]).toSorted()).toEqual(Object.keys(asked).toSorted());
  });

  test('for a date must be a day from today to expiration', () => {
    expect(inputWith({ onDate: TODAY }).onDate).toBe(TODAY);
    expect(inputWith({ onDate: '2026-12-27' }).onDate).toBe('2026-12-27');
    for (const onDate of ['2026-11-19', '2026-12-28']) {
      const { input, problems } = read({ onDate });
      expect(problems.onDate).toBe('The date must be from today to expiration');
      expect(input!['onDate']).toBeNull();
    }
  });

  test('for a date cannot be judged before the clock is read', () => {
    expect(read({ onDate: '2020-01-01' }, null).problems).toEqual({});
  });

  test('for a range of prices must go from lower to higher', () => {
    const { input, problems } = read({ pricesFrom: '400', pricesTo: '400' });
    expect(problems.pricesTo).toBe('Prices to must be more than $400.00');
    expect(input).toMatchObject({ pricesFrom: 400, pricesTo: null });
    expect(inputWith({ pricesFrom: '300', pricesTo: '400' }).pricesTo).toBe(400);
  });
});

describe('the fill', () => {
  test('is kept beside the planned premium, and does not exist before the order is placed', () => {
    expect(exampleGiven({ fillPrice: '5.45' })).toMatchObject({
      input: { premium: 5.4 },
      fill: { price: 5.45, feesTotal: null, date: null, time: null },
    });
    expect(exampleGiven().fill).toBeNull();
  });

  test.each([
    [{ fillPrice: '365' }, 'fillPrice', 'Fill price must be less than the strike'],
    [{ fillPrice: '0' }, 'fillPrice', 'Fill price must be more than $0'],
    [{ fillFees: '-1' }, 'fillFees', 'Commission and fees must be $0 or more'],
    [
      { expiration: '2026-12-18', fillDate: '2026-12-21' },
      'fillDate',
      'Filled on must be at or before expiration',
    ],
  ] as const)('of %o is refused as impossible, and holds up no figure', (texts, name, sentence) => {
    const { input, fill, problems } = read(texts);
    expect(problems).toEqual({ [name]: sentence });
    expect(input).toMatchObject({ premium: 5.4, unread: [name] });
    expect(fill).toEqual({ price: null, feesTotal: null, date: null, time: null });
  });

  test('is on the day typed, or else on the day the order was placed', () => {
    const on = (fillDate: string) =>
      dayOfFill(placementWith({ expiration: '2026-12-18', fillDate }), '2026-12-20');
    expect(on('2026-11-23')).toBe('2026-11-23');
    expect(on('2026-12-18')).toBe('2026-12-18');
    expect(on('2026-11-19')).toBe('2026-11-19');
    for (const day of ['', 'soon', '2026-12-19', '2026-11-26', '1990-01-02']) {
      expect(on(day)).toBe(TODAY);
    }
  });

  test('dated after today counts as made on the day the order was placed', () => {
    const placement = placementWith({ expiration: '2026-12-18', fillDate: '2026-11-23' });
    expect(dayOfFill(placement, TODAY)).toBe(TODAY);
    expect(dayOfFill(placement, null)).toBe('2026-11-23');
  });

  test.each([
    ['2026-11-23', 'Filled on must be today or earlier'],
    ['2025-11-19', 'Filled on must be within the last year'],
    ['2026-11-15', 'Filled on must be a trading day'],
    ['2026-11-20', undefined],
    ['2025-11-20', undefined],
  ])('on %s: %s', (day, sentence) => {
    expect(problemOf('fillDate', day)).toBe(sentence);
  });

  test.each(['25:00', '9:75', 'xx', '24:00', '10', '10:5', '10:05 pm'])(
    'at %s is refused, since it is not a time',
    (time) => {
      const { fill, problems } = read({ fillTime: time });
      expect(problems).toEqual({ fillTime: 'Filled at must be a time, like 10:05' });
      expect(fill!.time).toBeNull();
    },
  );

  test.each(['9:31', '09:31', '15:59', '0:00', '23:59'])('at %s is accepted as a time', (time) => {
    expect(exampleGiven({ fillTime: time }).fill!.time).toBe(time);
  });
});

test('a dividend must be less than the price of its stock', () => {
  expect(problemOf('dividend', '385')).toBe(
    'Next dividend must be less than the stock price, $385.00',
  );
  expect(inputWith({ dividend: '385' }).dividend).toBeNull();
  expect(inputWith({ dividend: '384.99' }).dividend).toBe(384.99);
});

test('a draft of any text is either worked out or has one sentence per field that says why not', () => {
  fc.assert(
    fc.property(anythingTyped, fc.constantFrom(TODAY, null), (typed, asOf) => {
      const { given, problems, waitingFor } = readPlan(typed, asOf);
      const holdUp = Object.keys(problems).filter((name) => !specOf(name as FieldName).asks);
      expect(waitingFor === null).toBe(holdUp.length === 0);
      if (waitingFor) expect(given).toBeNull();
      if (given) {
        const values = [given.input, given.account, given.fill ?? {}].flatMap(Object.values);
        expect(values.filter((value) => Number.isNaN(value))).toEqual([]);
      }
      for (const sentence of Object.values(problems)) {
        expect(sentence).toMatch(/^[A-Z][^\n]{8,120}$/);
        expect(sentence).not.toMatch(/invalid|please|oops|required|undefined|NaN/i);
      }
    }),
  );
});

test('a fill after the day the order was placed is judged by today’s date', () => {
  const problemOn = (fillDate: string) =>
    readPlan(typedWith({ expiration: '2026-12-18', fillDate }), TODAY, '2026-11-23').problems
      .fillDate;
  expect(problemOn('2026-11-21')).toBe('Filled on must be a trading day');
  expect(problemOn('2026-11-23')).toBeUndefined();
  expect(problemOn('2026-11-24')).toBe('Filled on must be today or earlier');
});
