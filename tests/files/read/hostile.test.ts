import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readChain,
  readPrices,
  readStatement,
  type Answers,
  type PricesAnswers,
  type StatementAnswers,
} from '../../../src/files';
import { faultRead } from '../../core/door/fault';
import { triedOut } from '../../exploring';
import { mangled } from './mangled';

const receivedAt = '2026-11-28T15:00:00Z';

const textsOf = (folder: string) => {
  const path = resolve(import.meta.dirname, '../../fixtures', folder);
  return readdirSync(path)
    .filter((name) => name !== 'README.md')
    .map((name) => readFileSync(resolve(path, name), 'utf8'));
};

const PRICES = [
  `Date,Open,High,Low,Close,Adj Close,Volume
2025-11-24,311.0,319.2,309.6,318.58,318.20,85165100
2025-11-25,326.2,328.8,317.6,323.44,323.05,88632100
2025-11-26,320.7,324.5,316.8,319.95,319.57,51373400
`,
  `Date\tOpen\tHigh\tLow\tClose\tAdj Close\tVolume
Nov 26, 2025\t320.7\t324.5\t316.8\t319.95\t319.57\t51,373,400
Nov 25, 2025\t326.2\t328.8\t317.6\t323.44\t323.05\t88,632,100
Nov 24, 2025\t0.20 Dividend
`,
  `Datum;Schlusskurs
24.11.2025;318,58
25.11.2025;323,44
26.11.2025;1.319,95
`,
  `Date,Close/Last,Volume,Open,High,Low
11/26/2025,$319.95,51373400,$320.70,$324.50,$316.80
11/25/2025,$323.44,88632100,$326.20,$328.80,$317.60
`,
];

type AllAnswers = Answers & StatementAnswers & PricesAnswers;

const anyLocale = fc.constantFrom('point' as const, 'comma' as const);

/** Possible answers of a person, right or wrong. */
const anyAnswers = fc.record(
  {
    underlying: fc.constantFrom('ACME', '', '__proto__'),
    spot: fc.constantFrom(48, 1e-9, 1e9),
    expiration: fc.constantFrom('2026-12-18', '2020-01-17'),
    locale: anyLocale,
    account: fc.constantFrom('U1', '', 'constructor'),
    year: fc.constantFrom(2025, 1999, 2100),
    symbol: fc.constantFrom('ACME', 'toString'),
    dates: fc.constantFrom('monthFirst' as const, 'dayFirst' as const),
    splits: fc.constantFrom('split' as const, 'noSplit' as const),
  },
  { requiredKeys: [] },
);

/** Most milliseconds a read may take, on a busy machine. */
const SOON = 20_000;

const readers = {
  'an option chain': [
    textsOf('chains'),
    (text, answers) => readChain(text, { receivedAt }, answers),
  ],
  'a statement': [textsOf('statements'), (text, answers) => readStatement(text, {}, answers)],
  'past prices': [PRICES, (text, answers) => readPrices(text, { receivedAt }, answers)],
} satisfies Record<string, [readonly string[], (text: string, answers: AllAnswers) => object]>;

describe('whatever happened to a file on its way', () => {
  test.for(Object.entries(readers))(
    'reading it as %s gives a refusal or figures that are all numbers',
    ([name, [texts, read]]) => {
      // A file of another kind is one that came to the wrong place.
      const all = [...texts, ...texts, ...Object.values(readers).flatMap(([others]) => others)];
      triedOut(
        name,
        fc.property(mangled(all), anyAnswers, (text, answers) => {
          const start = performance.now();
          expect(faultRead(read(text, answers))).toBeNull();
          expect(performance.now() - start).toBeLessThan(SOON);
        }),
      );
    },
  );
});
