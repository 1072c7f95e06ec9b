import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPlan } from '../../../src/storage/plans/plans';
import { usePage } from '../../../src/store/page';
import { keepWayBack } from '../../../src/store/typed/keepWayBack';
import { clearTrade, typeField } from '../../../src/store/typing';
import { exampleWith, savedPlan } from '../../plan/drafts';
import { startPage } from '../startPage';

const one = savedPlan('one', { draft: exampleWith({ stock: 'ONE' }) });
const two = savedPlan('two', { draft: exampleWith({ stock: 'TWO' }) });

const stock = () => usePage.getState().work.draft.stock;
const undo = () => usePage.getState().message!.undo!();

let end = () => {};

afterEach(() => end());

beforeEach(() => {
  startPage();
  end = keepWayBack();
  typeField('stock', 'TYPED');
});

test('undo restores what was typed, however many plans were opened since', () => {
  openPlan(one);
  openPlan(two);
  openPlan(one);
  expect(usePage.getState().message!.text).toBe('Opened “one”.');
  undo();
  expect(stock()).toBe('TYPED');
});

test('undo skips a form that was emptied before a plan was opened', () => {
  clearTrade();
  openPlan(one);
  undo();
  expect(stock()).toBe('TYPED');
});

test('undo skips a form that was emptied twice', () => {
  clearTrade();
  clearTrade();
  expect(usePage.getState().message!.text).toBe('Cleared.');
  undo();
  expect(stock()).toBe('TYPED');
});

test('undo restores a plan that was only opened and emptied, and later what was typed', () => {
  openPlan(one);
  clearTrade();
  undo();
  expect(stock()).toBe('ONE');
  openPlan(two);
  undo();
  expect(stock()).toBe('TYPED');
});

test('undo reaches what was typed before a plan, however often that is emptied', () => {
  openPlan(one);
  clearTrade();
  clearTrade();
  undo();
  expect(stock()).toBe('ONE');
  undo();
  expect(stock()).toBe('TYPED');
});

test('undo restores a plan that was typed in before the one it replaced', () => {
  openPlan(one);
  typeField('stock', 'ONE B');
  openPlan(two);
  undo();
  expect(stock()).toBe('ONE B');
});

test('what an undo brought back counts as typed', () => {
  openPlan(one);
  undo();
  openPlan(two);
  undo();
  expect(stock()).toBe('TYPED');
});

test('an undo can itself be undone', () => {
  openPlan(one);
  openPlan(two);
  undo();
  undo();
  expect(stock()).toBe('TWO');
});
