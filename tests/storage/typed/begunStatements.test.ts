import { beforeEach, expect, test } from 'vitest';
import {
  begunNames,
  begunTexts,
  broughtFile,
  dropBegun,
  storeBegun,
} from '../../../src/storage/typed/begunStatements';
import type { OwnAnswers } from '../../../src/files/statement/answered';
import { useTypedTexts } from '../../../src/store/typed/texts';

const ANSWERS: OwnAnswers = {
  year: 2026,
  columns: { date: 0, quantity: 2 },
  locale: 'comma',
  accounts: { '': 'Roth' },
  opened: { one: { price: 1.2, date: null }, two: { price: 2, date: '2026-01-05' } },
  became: { 'U1 XSP': { how: 'settlement', value: 585.2 }, 'U1 KO': { how: 'assignment' } },
  taken: ['one'],
};

const pasted = (id: string, answers: OwnAnswers = {}) => ({
  id,
  source: `text of ${id}`,
  fileName: 'Pasted text',
  answers,
});

const texts = () => useTypedTexts.getState();

beforeEach(() => useTypedTexts.setState({}, true));

test('texts that are looked at come back with all their answers, in the order they came', () => {
  storeBegun(pasted('one'));
  storeBegun(pasted('two'));
  storeBegun(pasted('one', ANSWERS));
  expect(begunTexts()).toEqual([pasted('one', ANSWERS), pasted('two')]);
  const names = begunNames(texts());
  dropBegun('one');
  expect(begunTexts()).toEqual([pasted('two')]);
  expect(begunNames(texts())).not.toBe(names);
  dropBegun('two');
  expect(texts()).toEqual({});
});

test('dropping a text drops what else was typed about it, and nothing of another', () => {
  storeBegun(pasted('one'));
  useTypedTexts.setState({ 'asked.one.year': '2026', 'asked.oneMore.year': '2027', entry: 'sto' });
  dropBegun('one');
  expect(texts()).toEqual({ 'asked.oneMore.year': '2027', entry: 'sto' });
});

test('a file is recognized by its name, its size and when it was saved', () => {
  const file = (name: string, text: string, lastModified = 1) =>
    new File([text], name, { lastModified });
  const about = { source: file('a.csv', 'Date'), fileName: 'a.csv', answers: ANSWERS };
  storeBegun({ id: 'one', ...about });
  expect(begunTexts()).toEqual([]);
  expect(broughtFile(file('a.csv', 'Date'))).toMatchObject({ id: 'one', answers: ANSWERS });
  for (const other of [file('b.csv', 'Date'), file('a.csv', 'Dates'), file('a.csv', 'Date', 2)]) {
    expect(broughtFile(other)).toMatchObject({ source: other, answers: {} });
    expect(broughtFile(other).id).not.toBe('one');
  }
});

test('an entry that is damaged is not read as a text', () => {
  storeBegun(pasted('one', ANSWERS));
  for (const about of ['', '{', '{"at":1}', '{"file":null,"at":1,"answers":{"year":"x"}}']) {
    useTypedTexts.setState({ 'asked.one.about': about });
    expect(begunTexts()).toEqual([]);
  }
});
