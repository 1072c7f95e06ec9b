import { expect, test } from 'vitest';
import { approvalCell, billsSecureWords } from '../../../src/words/compare/approvalWords';
import { aboutOf } from '../../../src/words/compare/compareWords';
import { comparedWith } from '../../plan/compare/comparisons';

const words = (accountKind: string) => billsSecureWords(comparedWith({ accountKind }).plan);

test('T-bills secure a put in a margin account, and in no other', () => {
  expect(words('margin')).toMatch(
    /^T-bills count toward a put in a margin account, less a haircut/,
  );
  expect(words('cash')).toMatch(
    /^Yours is a cash account: Interactive Brokers wants the strike in cash there, and T-bills do not/,
  );
  expect(words('ira')).toMatch(/^Yours is an IRA: Interactive Brokers wants the strike in cash/);
});

test('a spread comes with a warning of early or lone assignment, and no promise of a limit', () => {
  const about = aboutOf('bullPutSpread', comparedWith().plan);
  expect(about).toMatch(/can be assigned early/);
  expect(about).toMatch(/between the strikes, the put sold is assigned alone/);
  expect(about).not.toMatch(/never more/);
});

test('a spread on an index is settled in cash, both puts together', () => {
  const { plan, comparison } = comparedWith({ stock: 'SPX' });
  expect(aboutOf('bullPutSpread', plan)).toMatch(
    /both puts are settled in cash at expiration, by the same price, and neither can be assigned before\.$/,
  );
  const row = comparison.results.find(({ kind }) => kind === 'bullPutSpread')!;
  expect(row.assignedAlone).toBe(false);
  expect(approvalCell(row, plan)).toEqual({ text: 'Spreads', note: null });
});
