import { describe, expect, test } from 'vitest';
import { isSound } from '../../../src/core/chain/dominance';
import { rankPuts } from '../../../src/core/chain/rankPuts';
import { ALL_COLUMNS, figureOf } from '../../../src/plan/strikes/columns';
import { heatMap } from '../../../src/plan/strikes/heat';
import { CELLS } from '../../../src/words/strikes/rowWords';
import { heatSpotWords } from '../../../src/words/strikes/plotWords';
import { FACTS, put as quoteOf } from '../../core/chain/quotes';
import { examplePuts } from './examplePuts';

const puts = examplePuts();

describe('the heat map', () => {
  test('has a cell for each put of the strikes it shows, from the highest down', () => {
    const map = heatMap(puts, { column: 'annualizedReturn', spot: 385, most: Infinity });
    const strikes = map.rows.map(({ strike }) => strike);
    expect(strikes).toEqual(strikes.toSorted((one, other) => other - one));
    expect(map.rows.flatMap(({ cells }) => cells)).toHaveLength(puts.length);
    for (const { strike, cells } of map.rows) {
      for (const [at, cell] of cells.entries()) {
        expect(cell!.put.contract).toMatchObject({ strike, expiration: map.expirations[at]!.date });
      }
    }
  });

  test.each(ALL_COLUMNS)('colors %s relative to the sound puts that are shown', (column) => {
    const cells = heatMap(puts, { column, spot: 385, most: Infinity }).rows.flatMap((row) =>
      row.cells.flatMap((cell) => cell ?? []),
    );
    const known = cells.filter(({ put }) => isSound(put) && figureOf(column, put) !== null);
    expect(cells.every(({ share }) => share === null || (share >= 0 && share <= 1))).toBe(true);
    expect(cells.filter(({ share }) => share !== null)).toEqual(known);
    const figures = known.map(({ put }) => figureOf(column, put)!);
    const most = figures.indexOf(Math.max(...figures));
    const isEven = new Set(figures).size < 2;
    expect(known[most]?.share ?? null).toBe(figures.length === 0 ? null : isEven ? 0 : 1);
  });

  test('thins out the strikes of a dense chain evenly, below one in the money', () => {
    const map = heatMap(puts, { column: 'bearable', spot: 370, most: 5 });
    expect(map.rows.map(({ strike }) => strike)).toEqual([370, 362.5, 357.5, 350, 345]);
    expect(map.left).toBe(12);
  });

  test('takes the sound put if a strike is quoted twice, and has no rows without puts', () => {
    const [sound] = rankPuts([quoteOf(95, 2.4, 2.6)], FACTS);
    const doubtful = { ...sound!, doubts: [{ kind: 'noAsk' }] } as const;
    for (const both of [
      [sound!, doubtful],
      [doubtful, sound!],
    ]) {
      const map = heatMap(both, { column: 'bearable', spot: 100, most: 9 });
      expect(map.rows.flatMap(({ cells }) => cells)).toEqual([{ put: sound, share: 0 }]);
    }
    expect(heatMap([], { column: 'cash', spot: 100, most: 9 }).rows).toEqual([]);
  });
});

test('a cell is read out with the name of its figure, as in its row', () => {
  const put = puts.find(({ contract }) => contract.strike === 365)!;
  const { name, figures } = heatSpotWords(put, 'overBills');
  expect(name).toMatch(/^365 put, /);
  expect(figures).toBe(`Over T-bills ${CELLS.overBills(put).text}`);
});
