import { readAnyTable } from './formats/anyTable';
import { isFidelity, readFidelity } from './formats/fidelity';
import { isFlexCsv, readFlexCsv } from './formats/flexCsv';
import { isFlexXml, readFlexXml } from './formats/flexXml';
import { isSectioned, readIbkrActivity } from './formats/ibkrActivity';
import { isRobinhood, readRobinhood } from './formats/robinhood';
import { isSchwab, readSchwab } from './formats/schwab';
import { isTastytrade, readTastytrade } from './formats/tastytrade';
import { isTransactionHistory, readTransactionHistory } from './formats/transactionHistory';
import type { Csv } from './csv';
import type { RowRecord } from './record';
import { Refusal, type Found, type StatementAbout, type StatementAnswers } from './reading';

/** A text, and its rows, which are parsed only on demand. */
export interface StatementSource {
  readonly text: string;
  readonly about: StatementAbout;
  readonly csv: () => Csv;
}

/** A kind of file, recognized by its content. */
interface StatementFormat {
  /** Name shown to people. */
  readonly name: string;
  readonly tells: (source: StatementSource) => boolean;
  /** Records its rows and returns what they state as a whole. */
  readonly read: (source: StatementSource, record: RowRecord, answers: StatementAnswers) => Found;
}

/** All formats that can be read, tried in this order; the last one accepts everything. */
export const STATEMENT_FORMATS: readonly StatementFormat[] = [
  {
    name: 'IBKR Flex query, XML',
    tells: ({ text }) => isFlexXml(text),
    read: ({ text }, record, answers) => readFlexXml(text, record, answers),
  },
  {
    name: 'XML',
    tells: ({ text }) => /^\s*</.test(text),
    read: () => {
      throw new Refusal('This XML is not an Interactive Brokers Flex query.');
    },
  },
  {
    name: 'IBKR Flex query, CSV',
    tells: ({ csv }) => isFlexCsv(csv()),
    read: ({ csv }, record, answers) => readFlexCsv(csv(), record, answers),
  },
  {
    name: 'IBKR Transaction History',
    tells: ({ csv }) => isTransactionHistory(csv()),
    read: ({ csv }, record, answers) => readTransactionHistory(csv(), record, answers),
  },
  {
    name: 'IBKR Activity Statement',
    tells: ({ csv }) => isSectioned(csv()),
    read: ({ csv }, record, answers) => readIbkrActivity(csv(), record, answers),
  },
  {
    name: 'tastytrade history',
    tells: ({ csv }) => isTastytrade(csv()),
    read: ({ csv }, record, answers) => readTastytrade(csv(), record, answers),
  },
  {
    name: 'Fidelity history',
    tells: ({ csv }) => isFidelity(csv()),
    read: ({ csv }, record, answers) => readFidelity(csv(), record, answers),
  },
  {
    name: 'Schwab transactions',
    tells: ({ csv }) => isSchwab(csv()),
    read: ({ csv }, record, answers) => readSchwab(csv(), record, answers),
  },
  {
    name: 'Robinhood activity',
    tells: ({ csv }) => isRobinhood(csv()),
    read: ({ csv }, record, answers) => readRobinhood(csv(), record, answers),
  },
  {
    name: 'Table of trades',
    tells: () => true,
    read: ({ csv }, record, answers) => readAnyTable(csv(), record, answers),
  },
];
