import { afterEach, describe, expect, test } from 'vitest';
import { followEstimate } from '../../src/store/followEstimate';
import { usePage } from '../../src/store/page';
import { typeField } from '../../src/store/typing';
import { startPage } from './startPage';

const draft = () => usePage.getState().work.draft;

let stop = () => {};
const start = () => {
  startPage();
  stop = followEstimate();
};
afterEach(() => stop());

describe('an estimated premium', () => {
  test('follows the strike in the same change', () => {
    start();
    typeField('estimatedAt', '28.3');
    expect(draft().premium).toBe('5.40');
    typeField('strike', '370');
    expect(Number(draft().premium)).toBeGreaterThan(5.4);
  });

  test('stays while a field is half typed, and follows once it can be read', () => {
    start();
    typeField('estimatedAt', '28.3');
    typeField('strike', 'x');
    expect(draft().premium).toBe('5.40');
    typeField('strike', '360');
    expect(Number(draft().premium)).toBeLessThan(5.4);
  });

  test('becomes a typed one as soon as the user types it', () => {
    start();
    typeField('estimatedAt', '28.3');
    typeField('premium', '6');
    expect(draft()).toMatchObject({ premium: '6', estimatedAt: '' });
    typeField('strike', '370');
    expect(draft().premium).toBe('6');
  });

  test('does not replace one that was typed', () => {
    start();
    typeField('strike', '370');
    expect(draft().premium).toBe('5.40');
  });
});
