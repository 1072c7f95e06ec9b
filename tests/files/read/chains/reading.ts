import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Quote } from '../../../../src/core/chain/quote';
import { readChain, type Answers, type ChainReading } from '../../../../src/files';

const receivedAt = '2025-11-15T10:00:00Z';

/** A file in tests/fixtures/chains, byte for byte. */
export const chainText = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../fixtures/chains', name), 'utf8');

export const read = (text: string, answers: Answers = {}, fileName?: string): ChainReading =>
  readChain(text, { receivedAt, ...(fileName !== undefined && { fileName }) }, answers);

export const readFixture = (name: string, answers: Answers = {}): ChainReading =>
  read(chainText(name), answers, name);

/** A quote as one line: `ACME 2025-11-21 47.5 put 0.6/0.66`. */
export const line = ({ contract, bid, ask }: Quote) =>
  `${contract.root} ${contract.expiration} ${contract.strike} ${contract.right} ${bid ?? '-'}/${ask ?? '-'}`;

/** Rows of cells with a delimiter. */
export const table = (mark: string, ...rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.join(mark)}\n`).join('');
