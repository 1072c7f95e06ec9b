import { describe, expect, test } from 'vitest';
import { CHECKLIST } from '../../../src/words/checklist';
import { afterCloseWords, decideUntil } from '../../../src/words/order/decideWords';
import { outlookOf } from '../../plan/outlooks';

// FINRA Information Notice 11/23/21: 17:30 in New York; on an early close at 13:00, 14:30.
describe('the hour and a half after the close', () => {
  test.each([
    ['2026-12-18', '5:30 p.m.'],
    ['2026-12-24', '2:30 p.m.'],
    ['2026-11-27', '2:30 p.m.'],
  ])('of %s ends at %s', (expiration, until) => {
    expect(decideUntil(outlookOf({ expiration }))).toBe(until);
  });

  test('can bring assignment on news, and leaves a close at the strike uncertain', () => {
    const [news, pin] = afterCloseWords(outlookOf({ expiration: '2026-12-18' }));
    expect(news).toMatch(/^Holders decide until 5:30 p\.m\. in New York .* closed above \$365/);
    expect(pin).toMatch(/^A close at or next to \$365 pins you/);
  });

  test('does not matter to an index option, which is settled in cash', () => {
    expect(afterCloseWords(outlookOf({ stock: 'SPX' }))).toEqual([]);
  });

  test('is in the checklist, with a weekly review while there are weeks left', () => {
    const said = (texts: Record<string, string>) =>
      CHECKLIST.flatMap(({ lines }) => lines.map(({ words }) => words(outlookOf(texts))));
    const ahead = said({ expiration: '2026-12-24' });
    expect(ahead).toContain('Near $365: watch, or roll; decided at 2:30 p.m.');
    expect(ahead).toContain('Stock against $365, each day; weekly: still my trade?');
    expect(said({ days: '3' })).toContain('Stock against $365, each day');
    expect(said({ stock: 'SPX' })).toContain('Near $365: watch, or roll');
  });
});
