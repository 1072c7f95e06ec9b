import { format } from 'node:util';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import { isExploring } from './exploring';
import { untold } from './storage/toldNames';

const zone = process.env['TZ'];
if (zone && new Intl.DateTimeFormat().resolvedOptions().timeZone !== zone) {
  throw new Error(`this runner ignores its time zone, ${zone}`);
}

// The same cases in every run, so that one change is judged like the next; exploring draws others.
fc.configureGlobal(isExploring ? { numRuns: 2_000, verbose: 1 } : { seed: 20_261_121 });

const inPage = typeof document !== 'undefined';
if (inPage) await import('@testing-library/jest-dom/vitest');
const { cleanup, configure } = inPage
  ? await import('@testing-library/react')
  : { cleanup: () => {}, configure: () => {} };
configure({ asyncUtilTimeout: 15_000 }); // a part loaded on demand, on a busy machine

/** Whatever React, or anything else, writes on the console is a fault until a test expects it. */
let complaints: string[];

beforeEach(() => {
  complaints = [];
  console.error = console.warn = (...words: unknown[]) => complaints.push(format(...words));
});

afterEach(() => {
  cleanup();
  const kept = inPage ? [...Object.keys(localStorage), ...Object.keys(sessionStorage)] : [];
  if (inPage) {
    localStorage.clear();
    sessionStorage.clear();
  }
  expect(complaints).toEqual([]);
  expect(untold(kept)).toEqual([]);
});

// A part that still loads when its file ends would come to a page that is gone, and fail the run.
afterAll(() => vi.dynamicImportSettled());
