import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import { readFlex } from '../flex/readFlex';
import { valued, type FlexPart, type FlexRow } from '../flex/flexRow';
import type { RowRecord } from '../record';
import { Refusal, type Found, type StatementAnswers } from '../reading';

/*
 * Flex as XML. The browser's own parser is not available in a worker, where long files are read.
 * This one is maintained, small, has no dependencies, and loads nothing that a document refers to.
 */

export const isFlexXml = (text: string) =>
  /^\s*<(?:\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?/.test(text) &&
  /<Flex(?:QueryResponse|StatementResponse|Statements?)\b/.test(text.slice(0, 2000));

const PARTS: Readonly<Record<string, FlexPart>> = {
  Trades: 'trades',
  TradeConfirms: 'trades',
  OptionEAE: 'outcomes',
  OpenPositions: 'positions',
  CashTransactions: 'cashTransactions',
  CashReport: 'cashReport',
  CorporateActions: 'corporateActions',
  Transfers: 'moves',
  SecuritiesInfo: 'summary',
  ConversionRates: 'summary',
  StmtFunds: 'summary',
  FlexStatement: 'summary',
};

/** Summaries and lots among trades, under names of their own. */
const BESIDE_TRADES = /^(?:Lot|SymbolSummary|AssetSummary|WashSale)$/;

const elementsIn = ({ children }: XmlElement) =>
  children.filter((child): child is XmlElement => child instanceof XmlElement);

/** Finds the line of an offset; offsets must not decrease. */
function lineFinder(text: string): (at: number) => number {
  let [line, from] = [1, 0];
  return (at) => {
    for (let end = text.indexOf('\n', from); end >= 0 && end < at; end = text.indexOf('\n', from)) {
      line++;
      from = end + 1;
    }
    return line;
  };
}

function parsed(text: string): XmlElement {
  try {
    const { root } = parseXml(text, { includeOffsets: true, ignoreUndefinedEntities: true });
    if (root !== null) return root;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
  }
  throw new Refusal('This XML ends early or is damaged: download the query again.');
}

export function readFlexXml(text: string, record: RowRecord, answers: StatementAnswers): Found {
  const root = parsed(text);
  const failure = elementsIn(root).find(({ name }) => name === 'ErrorMessage');
  if (failure !== undefined) {
    throw new Refusal(`Interactive Brokers answered with an error: ${failure.text.trim()}`);
  }
  const lineAt = lineFinder(text);
  const rows: FlexRow[] = [];
  const statements =
    root.name === 'FlexStatement'
      ? [root]
      : elementsIn(root).flatMap((list) =>
          list.name === 'FlexStatement' ? [list] : elementsIn(list),
        );
  const take = (element: XmlElement, label: string) => {
    const part = BESIDE_TRADES.test(element.name) ? 'summary' : (PARTS[label] ?? 'other');
    const { attributes, start, end } = element;
    const row = { line: lineAt(start), text: text.slice(start, end) };
    rows.push({ part, label, row, get: (name) => valued(attributes[name]) });
  };
  for (const statement of statements) {
    for (const container of elementsIn(statement)) {
      const inner = elementsIn(container);
      if (inner.length === 0) {
        if (Object.keys(container.attributes).length > 0) take(container, 'FlexStatement');
      } else for (const element of inner) take(element, container.name);
    }
  }
  const dates = (name: string) =>
    statements.map(({ attributes }) => attributes[name] ?? '').filter((date) => date !== '');
  const accounts = statements
    .map(({ attributes }) => attributes['accountId'] ?? '')
    .filter((account) => account !== '');
  const head = { from: dates('fromDate')[0] ?? '', to: dates('toDate').at(-1) ?? '', accounts };
  return readFlex(rows, head, record, answers);
}
