import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, TestInfo } from '@playwright/test';

/*
 * Chromium itself crashes in about one run of ten, on any page. Such a test runs again; one that failed
 * for any other reason does not.
 */

/** Throws on a further try unless a page crashed on the one before, and notes any crash from now on. */
export function againOnlyIfCrashed(context: BrowserContext, { testId, retry, project }: TestInfo) {
  const mark = resolve(project.outputDir, `${testId}.crashed`);
  if (retry > 0 && !existsSync(mark)) {
    throw new Error('Only a test whose browser crashed is run again: see its first error.');
  }
  rmSync(mark, { force: true });
  context.on('page', (page) => {
    page.on('crash', () => writeFileSync(mark, ''));
  });
}
