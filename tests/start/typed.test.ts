import { expect, test } from 'vitest';
import { typedBeforeHydration } from '../../src/start/typed';

function page(html: string) {
  document.body.innerHTML = html;
  return {
    field: (name: string) => document.querySelector<HTMLInputElement>(`[name=${name}]`)!,
  };
}

test('a page nobody touched has nothing typed', () => {
  page(`
    <input name="strike" value="365"><textarea name="note">x</textarea>
    <select name="account"><option value="cash">Cash</option><option value="margin">Margin</option></select>
    <input type="checkbox" name="fees" checked><input type="radio" name="basis" value="net" checked>
  `);
  expect(typedBeforeHydration()).toEqual({});
});

test('what differs from the page as built counts as typed', () => {
  const { field } = page('<input name="strike" value="365"><input name="premium" value="5.40">');
  field('strike').value = '300';
  expect(typedBeforeHydration()).toEqual({ strike: '300' });
});

test('a field that was emptied counts as typed too', () => {
  const { field } = page('<input name="strike" value="365">');
  field('strike').value = '';
  expect(typedBeforeHydration()).toEqual({ strike: '' });
});

test('another choice in a list counts as typed, with or without a first choice marked', () => {
  const { field } = page(`
    <select name="account"><option value="cash">Cash</option><option value="margin">Margin</option></select>
    <select name="quote"><option value="yield">Yield</option><option value="discount" selected>Discount</option></select>
  `);
  field('account').value = 'margin';
  field('quote').value = 'yield';
  expect(typedBeforeHydration()).toEqual({ account: 'margin', quote: 'yield' });
});

test('a tick that was set has its value, and one that was cleared has none', () => {
  const { field } = page(`
    <input type="checkbox" name="fees" checked><input type="checkbox" name="tax" value="yes">
    <input type="radio" name="basis" value="net" checked><input type="radio" name="basis" value="collateral" id="collateral">
  `);
  field('fees').checked = false;
  field('tax').checked = true;
  document.querySelector<HTMLInputElement>('#collateral')!.checked = true;
  expect(typedBeforeHydration()).toEqual({ fees: '', tax: 'yes', basis: 'collateral' });
});

test('fields without a name do not belong to the form', () => {
  page('<input value="365">');
  document.querySelector('input')!.value = '300';
  expect(typedBeforeHydration()).toEqual({});
});
