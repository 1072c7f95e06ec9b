import fc from 'fast-check';

/** Whether `npm run explore` runs the tests: with new cases, and many more. */
export const isExploring = process.env['EXPLORE'] !== undefined;

const MINUTES = Number(process.env['EXPLORE_MINUTES'] ?? 10);

/** Cases per reader in every test run. */
const FEW = 300;

/** Checks a property on a few cases or, while exploring, on as many as time allows. */
export function triedOut<Case>(name: string, property: fc.IProperty<Case>): void {
  if (!isExploring) {
    fc.assert(property, { numRuns: FEW });
    return;
  }
  const details = fc.check(property, {
    numRuns: Number.MAX_SAFE_INTEGER,
    plugins: [fc.interruptAfterTimeLimit(MINUTES * 60_000)],
  });
  console.log(`${name}: ${details.numRuns} cases`);
  if (details.failed) throw new Error(fc.defaultReportMessage(details));
}
