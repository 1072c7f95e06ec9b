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

test('what was typed comes back however many plans were looked at since', () => {
  openPlan(one);
  openPlan(two);
  openPlan(one);
  expect(usePage.getState().message!.text).toBe('Opened “one”.');
  undo();
  expect(stock()).toBe('TYPED');
});

test('a form that was emptied before a plan was opened is no trade to come back to', () => {
  clearTrade();
  openPlan(one);
  undo();
  expect(stock()).toBe('TYPED');
});

test('a form that is emptied twice is no trade to come back to', () => {
  clearTrade();
  clearTrade();
  expect(usePage.getState().message!.text).toBe('Cleared.');
  undo();
  expect(stock()).toBe('TYPED');
});

test('a plan that was only looked at and emptied comes back with the way to what was typed', () => {
  openPlan(one);
  clearTrade();
  undo();
  expect(stock()).toBe('ONE');
  openPlan(two);
  undo();
  expect(stock()).toBe('TYPED');
});

test('what was typed before a plan that was only looked at is in reach however often that is emptied', () => {
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
