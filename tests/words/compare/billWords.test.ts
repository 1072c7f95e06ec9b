import { expect, test } from 'vitest';
import { derivePlan } from '../../../src/plan/plan';
import { billFigures, yearWords } from '../../../src/words/compare/billWords';
import { CONTEXT, exampleGiven, type Texts } from '../../plan/drafts';

const planOf = (texts: Texts) => derivePlan(exampleGiven(texts), CONTEXT);

const figure = (named: string, texts: Texts) =>
  billFigures(planOf(texts)).find(({ name }) => name === named)!;

test('a compound yield too large to show is a dash that says why; others stop at 1,000%', () => {
  const dayAtOneCent = { days: '1', billKind: 'price', billPrice: '0.01' };
  expect(figure('Compound yield', dayAtOneCent)).toMatchObject({
    value: '—',
    note: 'too large to show, bought again all year',
  });
  expect(figure('Investment rate', dayAtOneCent).value).toBe('>1,000%');
  expect(figure('Compound yield', {}).value).toBe('3.94%');
});

test('the year counted is the year of the bill entered, or of bills issued today', () => {
  const issued = { billIssued: '2027-03-11' };
  expect(yearWords(planOf(issued))).toMatch(/366 days.* The bill is issued on March 11, 2027\.$/);
  expect(yearWords(planOf({ ...issued, bill4: '3.8' }))).toMatch(
    /365 days.* Quotes by tenor are for bills issued today\.$/,
  );
  expect(yearWords(planOf({}))).toMatch(/365 days.* The bill is bought today/);
});
