import { statementText } from './reading';

export const [TASTY = ''] = statementText('tastytrade-history.csv').split('\r\n');

/** A row of tastytrade's history by the names of its columns. */
export const tasty = (cells: Readonly<Record<string, string>>) =>
  TASTY.split(',')
    .map((name) => `"${cells[name] ?? ''}"`)
    .join(',');
