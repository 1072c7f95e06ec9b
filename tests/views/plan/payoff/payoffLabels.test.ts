import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelyOf, lineAt, pictureOf } from '../../../../src/plan/derived';
import { derivePlan } from '../../../../src/plan/plan';
import { meet, type Frame, type PlacedLabel } from '../../../../src/ui/placeLabels';
import { guessedWidth } from '../../../../src/ui/textWidth';
import { lineLabel, payoffLabels } from '../../../../src/views/plan/payoff/payoffLabels';
import { CONTEXT, exampleGiven, type Texts } from '../../../plan/drafts';

const EM = 12;

/** The drawing in a picture of the given width in pixels, with rather wide letters. */
const frameOf = (width: number): Frame => ({
  width: width - 5 * EM,
  height: width < 860 ? 168 : 208,
  em: EM,
  widthOf: (text, strong) => guessedWidth(text, strong) * EM,
});

/** All labels of the picture of a trade, as it is the given number of days from now. */
function labelsOf(texts: Texts, width: number, day = 0): readonly PlacedLabel[] {
  const plan = derivePlan(exampleGiven(texts), CONTEXT);
  const sight = { plan, picture: pictureOf(plan), likely: likelyOf(plan) };
  const frame = frameOf(width);
  const still = payoffLabels(sight, frame);
  const line = lineAt(plan, day);
  const named = line ? lineLabel(line, sight, frame, still) : undefined;
  return named ? [...still, named] : still;
}

const wordsOf = (labels: readonly PlacedLabel[], key: string) =>
  labels.find((label) => label.key === key)?.lines.join(' ');

const meeting = (labels: readonly PlacedLabel[]) =>
  labels.flatMap(({ key, box }, i) =>
    labels
      .slice(i + 1)
      .filter((other) => meet(box, other.box))
      .map((other) => [key, other.key]),
  );

const anyTrade = fc
  .record({
    spot: fc.oneof(
      fc.double({ min: 0.05, max: 5, noNaN: true }),
      fc.double({ min: 5, max: 1_000, noNaN: true }),
      fc.double({ min: 1_000, max: 100_000, noNaN: true }),
    ),
    strikeShare: fc.oneof(
      fc.constant(1),
      fc.double({ min: 0.9, max: 1.1, noNaN: true }),
      fc.double({ min: 0.4, max: 2, noNaN: true }),
    ),
    timeValueShare: fc.double({ min: 0, max: 0.1, noNaN: true }),
    days: fc.constantFrom(0, 1, 7, 37, 365),
    contracts: fc.constantFrom(1, 3, 500),
    stock: fc.constantFrom('F', 'GOOGL', 'SPX', 'WWWWWWWWWWWWWWWWWWWW', ''),
    hasSpot: fc.boolean(),
  })
  .map(({ spot, strikeShare, timeValueShare, days, contracts, stock, hasSpot }): Texts => {
    const cents = (price: number) => Math.max(0.01, Math.round(price * 100) / 100).toFixed(2);
    const strike = spot * strikeShare;
    return {
      spot: hasSpot ? cents(spot) : '',
      strike: cents(Math.max(0.02, strike)),
      premium: cents(Math.max(0, strike - spot) + timeValueShare * spot),
      days: String(days),
      contracts: String(contracts),
      stock,
    };
  });

describe('the labels of the picture', () => {
  test('never overlap, whatever the trade, the day and the width', () => {
    fc.assert(
      fc.property(
        anyTrade,
        fc.integer({ min: 300, max: 1_000 }),
        fc.integer({ min: 0, max: 37 }),
        (texts, width, day) => {
          expect(meeting(labelsOf(texts, width, day))).toEqual([]);
        },
      ),
    );
  });

  test('never reach beyond it, whatever the trade', () => {
    fc.assert(
      fc.property(anyTrade, fc.integer({ min: 300, max: 1_000 }), (texts, width) => {
        for (const { box } of labelsOf(texts, width)) {
          expect(box.left).toBeGreaterThanOrEqual(-8 * EM);
          expect(box.right).toBeLessThanOrEqual(width - 4.75 * EM);
        }
      }),
    );
  });

  test('name strike and stock, however narrow the picture is', () => {
    fc.assert(
      fc.property(anyTrade, (texts) => {
        const labels = labelsOf(texts, 300);
        expect(wordsOf(labels, 'strike')).toMatch(/^Strike \$/);
        expect(wordsOf(labels, 'now') === undefined).toBe(texts.spot === '');
      }),
    );
  });
});

describe('the labels of the worked example', () => {
  test('are complete on a wide picture', () => {
    const labels = labelsOf({}, 1_300, 20);
    expect(wordsOf(labels, 'strike')).toBe('Strike $365');
    expect(wordsOf(labels, 'breakeven')).toBe('Breakeven $359.61');
    expect(wordsOf(labels, 'now')).toBe('GOOGL now $385');
    expect(wordsOf(labels, 'most')).toBe('+$539 at most');
    expect(wordsOf(labels, 'goes on')).toBe('it goes on to −$35,961 at $0');
    expect(wordsOf(labels, 'fall')).toBe('down 20%, at $308: −$5,161, below this picture');
    expect(wordsOf(labels, 'below')).toBe('28% end below');
    expect(wordsOf(labels, 'above')).toBe('72% end above');
    expect(wordsOf(labels, 'move low')).toBe('$352');
    expect(wordsOf(labels, 'move high')).toBe('$421');
    expect(wordsOf(labels, 'move')).toBe('expected move: inside it about 2 times in 3');
    expect(wordsOf(labels, 'line')).toBe('bought back on Dec 10');
    expect(wordsOf(labels, 'profit title')).toBe('Profit at expiration, dollars');
    expect(wordsOf(labels, 'price title')).toBe('Stock price at expiration, dollars');
  });

  test('say less on a narrow picture', () => {
    const labels = labelsOf({}, 300, 20);
    expect(wordsOf(labels, 'goes on')).toBe('to −$35,961');
    expect(wordsOf(labels, 'fall')).toBe('down 20% −$5,161');
    expect(wordsOf(labels, 'line')).toBe('on Dec 10');
  });

  test('are left of strike and breakeven and right of the stock, at alternating heights', () => {
    const marks = ['strike', 'breakeven', 'now'].map((key) => {
      const { place } = labelsOf({}, 928).find((label) => label.key === key)!;
      return [place.anchor, place.dy];
    });
    expect(marks).toEqual([
      ['end', -4.15],
      ['end', -2.9],
      ['start', -4.15],
    ]);
  });
});

test('a fall within the picture is labeled at its place, and one that costs nothing is not labeled', () => {
  const inTheMoney = { stock: 'INTC', spot: '36', strike: '40', premium: '4.85' };
  expect(wordsOf(labelsOf(inTheMoney, 928), 'fall')).toBe('down 20%, at $28.80: −$636');
  expect(wordsOf(labelsOf({ strike: '300', premium: '0.50' }, 928), 'fall')).toBeUndefined();
});

test('the axis of a stock of a few cents has only whole cents', () => {
  const labels = labelsOf({ stock: '', spot: '0.05', strike: '0.05', premium: '0.01' }, 928);
  const prices = labels.filter(({ key }) => key.startsWith('price 0'));
  expect(prices.length).toBeGreaterThan(1);
  for (const { key, lines } of prices) {
    expect(Number(lines[0]!.slice(1))).toBe(Number(key.slice(6)));
  }
});

test('an expected move that does not hold two times in three is labeled with its own share', () => {
  const year = { spot: '20', strike: '20', premium: '8.5', days: '365' };
  expect(wordsOf(labelsOf(year, 928), 'move')).toMatch(/inside it about \d\d in 100$/);
});
