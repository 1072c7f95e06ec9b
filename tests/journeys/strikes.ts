import type { Page } from '@playwright/test';
import { expect } from './journey';

/** Waits for the ranking of a chain. */
export const ranked = (page: Page) =>
  expect(page.getByRole('heading', { level: 1 })).toContainText('fit what you ask');

export const ranking = (page: Page) => page.getByRole('table', { name: 'Puts of GOOGL, ranked' });
