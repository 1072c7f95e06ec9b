import { format } from 'node:util';
import { afterEach, beforeEach, expect } from 'vitest';

const zone = process.env['TZ'];
if (zone && new Intl.DateTimeFormat().resolvedOptions().timeZone !== zone) {
  throw new Error(`this runner ignores its time zone, ${zone}`);
}

const inPage = typeof document !== 'undefined';
if (inPage) await import('@testing-library/jest-dom/vitest');
const { cleanup } = inPage ? await import('@testing-library/react') : { cleanup: () => {} };

/** What React, or anything else, has to say on the console is a fault until a test expects it. */
let complaints: string[];

beforeEach(() => {
  complaints = [];
  console.error = console.warn = (...words: unknown[]) => complaints.push(format(...words));
});

afterEach(() => {
  cleanup();
  if (inPage) {
    localStorage.clear();
    sessionStorage.clear();
  }
  expect(complaints).toEqual([]);
});
