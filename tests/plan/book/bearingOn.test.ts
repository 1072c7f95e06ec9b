import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../../src/core/book/readBook';
import { bearingOn } from '../../../src/plan/book/bearingOn';
import { anyLog, LAST } from '../../core/book/anyLog';
import { dividend, put, sold } from '../../core/book/events';

const fb = { underlying: 'FB', root: 'FB' };

describe('the events that bear on another', () => {
  test('are those of its account and stock, under any name the stock had', () => {
    const early = sold('2026-01-05', put(95, '2026-02-20', fb), 1);
    const renamed = {
      id: 'r',
      account: 'U1',
      date: '2026-01-10',
      kind: 'changed',
      from: 'FB',
      to: 'META',
    } as const;
    const other = sold('2026-01-05', put(95, '2026-02-20'), 1);
    const elsewhere = { ...early, id: 'e', account: 'U2' };
    const late = dividend('2026-03-01', 50, { symbol: 'META' });
    expect(bearingOn([early, renamed, other, elsewhere], [late])).toEqual([early, renamed]);
    expect(bearingOn([early], [])).toEqual([]);
  });

  test('are all that the book’s reading of it depends on', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const last = events.at(-1);
        if (!last) return;
        const log = events.slice(0, -1);
        const said = (own: readonly (typeof events)[number][]) => {
          const { problems, cashMoved } = readBook([...own, last], LAST);
          const ofLast = (each: { readonly event: string }) => each.event === last.id;
          return { problems: problems.filter(ofLast), moved: cashMoved.filter(ofLast) };
        };
        expect(said(bearingOn(log, [last]))).toEqual(said(log));
      }),
    );
  });
});
