import { expect, test } from 'vitest';
import { dropAsked, textsIn } from '../../../src/store/typed/askedTexts';
import { useTypedTexts } from '../../../src/store/typed/texts';

test('several fields kept in one text are read from it, and nothing else is', () => {
  expect(textsIn('{"price":".45","day":""}')).toEqual({ price: '.45', day: '' });
  expect(textsIn('{"price":1,"day":"x"}')).toEqual({ day: 'x' });
  for (const text of ['', '{', '7', 'null', '[1]']) expect(textsIn(text)).toEqual({});
});

test('what was typed in one view is dropped, and nothing of another', () => {
  useTypedTexts.setState(
    { 'asked.a.one': '1', 'asked.a.two': '2', 'asked.ab': '3', entry: '4' },
    true,
  );
  dropAsked('a.');
  expect(useTypedTexts.getState()).toEqual({ 'asked.ab': '3', entry: '4' });
});
