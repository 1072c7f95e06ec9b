import fc from 'fast-check';

/** Anything smaller counts as zero. */
const SMALLEST = 1e-12;

/** Mostly plausible values, plus the ends of the range and everything between; never -0. */
const mostly = (plausible: fc.Arbitrary<number>, least: number, most: number) =>
  fc
    .oneof(
      { weight: 4, arbitrary: plausible },
      { weight: 2, arbitrary: fc.double({ min: least, max: most, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(least, most) },
    )
    .map((value) => (Math.abs(value) < SMALLEST ? 0 : value));

const cents = (most: number) => fc.integer({ min: 1, max: most * 100 }).map((all) => all / 100);

/** Price of a stock or a strike, dollars per share. */
export const anyPrice = mostly(cents(1000), 1e-4, 1e9);

/** Price of an option, dollars per share. */
export const anyPremium = mostly(cents(20), 0, 1e9);

export const anyContracts = fc.oneof(
  fc.integer({ min: 1, max: 20 }),
  fc.integer({ min: 1, max: 1_000_000 }),
);

export const anyMultiplier = fc.constantFrom(undefined, 100, 1, 10, 1000, 133);

/** Dollars. */
export const anyTotal = mostly(cents(100_000), 0, 1e12);

/** Dollars; negative is a rebate. */
export const anyFees = mostly(
  fc.integer({ min: -500, max: 5000 }).map((all) => all / 100),
  -1e6,
  1e6,
);

/** Calendar days. */
export const anyDays = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 400 }) },
  fc.integer({ min: -400, max: 36_500 }),
);

/** Decimal. */
export const anyShare = mostly(
  fc.integer({ min: 0, max: 100 }).map((all) => all / 100),
  0,
  1,
);

/** Decimal per year, possibly negative. */
export const anyRate = mostly(
  fc.integer({ min: -100, max: 1000 }).map((all) => all / 1e4),
  -0.2,
  0.5,
);

export const anyVolatility = mostly(
  fc.integer({ min: 1, max: 150 }).map((all) => all / 100),
  0,
  10,
);

export const anyYears = mostly(
  fc.integer({ min: 0, max: 730 }).map((days) => days / 365),
  0,
  10,
);

/** ISO dates of the centuries that a log or a chain may name. */
export const anyDate = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 14_610, max: 25_567 }) }, // 2010 to 2039
    fc.integer({ min: -25_567, max: 84_006 }), // 1900 to 2199
    fc.constantFrom(0, 18_321, 20_454, 20_888), // first days, leap days, those of changed clocks
  )
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

/** Removes undefined values: an absent property differs from one that is undefined. */
export const given = <Part extends object>(part: Part) =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Part]: Exclude<Part[Key], undefined>;
  };
