import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A file in tests/fixtures/files, byte for byte. */
export const readFixture = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../fixtures/files', name), 'utf8');
