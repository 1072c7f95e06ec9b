import { describe, expect, test } from 'vitest';
import { rankPuts } from '../../../../src/core';
import type { Quote } from '../../../../src/core/chain/quote';
import { readChain } from '../../../../src/files';
import * as dresses from '../../../core/chain/dresses';
import { generatedChain } from '../../../core/chain/generated';
import { FACTS } from '../../../core/chain/quotes';

const chain = generatedChain({ seed: 7, expirations: 3, strikes: 60 });
const facts = { ...FACTS, ...chain };

const answers = { underlying: 'ACME', spot: chain.spot };

/** A ranking without figures that only some sources have. */
const shown = (quotes: readonly Quote[]) =>
  rankPuts(
    quotes.map(({ contract, bid, ask, openInterest }) => ({
      contract,
      bid,
      ask,
      openInterest,
      last: null,
      volume: null,
      impliedVolatility: null,
      delta: null,
    })),
    facts,
  );

describe('one chain in ten formats', () => {
  const own = () => shown(chain.quotes);

  test.each(Object.entries(dresses))('is ranked the same if it comes as %s', (_, dress) => {
    const reading = readChain(dress(chain), { receivedAt: '2026-11-20T21:00:00Z' }, answers);
    expect(reading).toMatchObject({ refused: null, asks: [], unread: [], underlying: 'ACME' });
    expect(reading.spot).toBe(chain.spot);
    expect(shown(reading.quotes)).toEqual(own());
  });

  test('has sound quotes: no price contradicts another', () => {
    const kinds = new Set(own().flatMap(({ doubts }) => doubts.map(({ kind }) => kind)));
    expect([...kinds].toSorted()).toEqual(['noBid', 'wideSpread']);
  });
});
