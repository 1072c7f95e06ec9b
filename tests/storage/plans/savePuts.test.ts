import { expect, test } from 'vitest';
import { readPlans } from '../../../src/storage/plans/keptPlans';
import { describePlan } from '../../../src/storage/plans/plans';
import { saveAsRows } from '../../../src/storage/plans/savePuts';
import { usePage } from '../../../src/store/page';
import { exampleWith } from '../../plan/drafts';
import { startEachPage } from './pages';

const page = () => usePage.getState();
const names = () => readPlans().plans.map(({ name }) => name);

startEachPage();

const PUTS = ['365', '360'].map((strike) => ({ draft: exampleWith({ strike }), quotedAt: null }));

test('puts become plans and rows of Compare, until that is undone', () => {
  expect(saveAsRows(PUTS)).toBe(true);
  expect(names()).toHaveLength(2);
  expect(page().settings.compare.plans).toHaveLength(2);
  page().message!.undo!();
  expect(names()).toEqual([]);
  expect(page().settings.compare.plans).toEqual([]);
  expect(page().message?.text).toBe('Undone.');
});

test('undoing that puts were saved keeps a plan changed since, and says so', () => {
  saveAsRows(PUTS);
  const { undo } = page().message!;
  const [first] = page().plans;
  describePlan(first!, { note: 'thought about for long' });
  undo!();
  expect(readPlans().plans).toMatchObject([{ name: first!.name, note: 'thought about for long' }]);
  expect(page().message?.text).toBe('Undone, but 1 plan stays, changed since.');
});
