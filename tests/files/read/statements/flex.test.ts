import { describe, expect, test } from 'vitest';
import { element, trade, trades, xml } from './flexRows';
import { isWhole, line, moneyIn, read, statementText, feesIn } from './reading';

describe('a Flex query', () => {
  test('has a rebooked fill once, for 1,606, with one commission of 6', () => {
    const fill = {
      tradeID: '7',
      quantity: '5000',
      tradePrice: '0.32',
      proceeds: '-1600',
      buySell: 'BUY',
    };
    const statement = read(
      xml(
        trades(
          trade({ ...fill, ibCommission: '-6', transactionType: 'ExchTrade' }),
          trade({
            ...fill,
            tradeID: '',
            origTradeID: '7',
            quantity: '-5000',
            proceeds: '1600',
            ibCommission: '0',
            transactionType: 'TradeCancel',
            buySell: 'BUY (Ca.)',
          }),
          trade({ ...fill, ibCommission: '0', transactionType: 'ExchTrade' }),
        ),
      ),
    );
    expect(statement.events.map(line)).toEqual(['U1000000 2025-01-06 buy 5000 ACME 0.32 fees 6']);
    expect(moneyIn(statement.events)).toBe(-1606);
    expect(isWhole(statement)).toBe(true);
  });

  test('counts one level: fills, or orders if there are no fills', () => {
    const order = trade({
      levelOfDetail: 'ORDER',
      quantity: '100',
      tradePrice: '10',
      proceeds: '-1000',
      tradeID: '1',
    });
    const fill = trade({ quantity: '100', tradePrice: '10', proceeds: '-1000', tradeID: '2' });
    const lot = element('Lot', { symbol: 'ACME', levelOfDetail: 'CLOSED_LOT', quantity: '100' });
    const both = read(xml(trades(order, fill, lot)));
    expect(both.rows).toMatchObject({ events: 1, summaries: 2 });
    expect(both.events[0]?.source.id).toBe('trade 2');
    expect(read(xml(trades(order, lot))).rows).toMatchObject({ events: 1, summaries: 1 });
  });

  test('has outcomes from their own list if no trade repeats them', () => {
    const option = {
      accountId: 'U1000000',
      currency: 'USD',
      assetCategory: 'OPT',
      symbol: 'ACME  250117P00050000',
      underlyingSymbol: 'ACME',
      multiplier: '100',
      strike: '50',
      expiry: '20250117',
      putCall: 'P',
      date: '20250117',
      quantity: '1',
      proceeds: '0.00',
    };
    const eae = (attributes: Readonly<Record<string, string>>) =>
      element('OptionEAE', { ...option, ...attributes });
    const statement = read(
      xml(
        `<OptionEAE>${[
          eae({ transactionType: 'Assignment', tradeID: '1' }),
          eae({
            transactionType: 'Expiration',
            tradeID: '2',
            strike: '45',
            symbol: 'ACME  250117P00045000',
          }),
          eae({
            assetCategory: 'STK',
            symbol: 'ACME',
            strike: '',
            expiry: '',
            putCall: '',
            transactionType: 'Buy',
            quantity: '100',
            tradePrice: '50.0000',
            proceeds: '-5,000.00',
            commisionsAndTax: '-1.50',
            tradeID: '3',
          }),
          eae({
            transactionType: 'Cash Settlement',
            symbol: 'XSP   250117P00590000',
            underlyingSymbol: 'XSP',
            strike: '590',
            proceeds: '-480',
            tradeID: '4',
          }),
        ].join('\n')}</OptionEAE>`,
      ),
    );
    expect(statement.events.map(line)).toEqual([
      'U1000000 2025-01-17 assignment 1 ACME-2025-01-17-P50000 fees 1.5',
      'U1000000 2025-01-17 expiration 1 ACME-2025-01-17-P45000',
      'U1000000 2025-01-17 settlement 1 XSP-2025-01-17-P590000 at 585.2',
    ]);
  });

  test('has cash by its type, and does not count sums of detailed lines again', () => {
    const row = (type: string, amount: string, more: Readonly<Record<string, string>> = {}) =>
      element('CashTransaction', {
        accountId: 'U1000000',
        currency: 'USD',
        type,
        amount,
        dateTime: '2025-02-03',
        levelOfDetail: 'DETAIL',
        ...more,
      });
    const statement = read(
      xml(
        `<CashTransactions>${[
          row('Dividends', '24', { symbol: 'ACME' }),
          row('Withholding Tax', '-3.6', { symbol: 'ACME' }),
          row('Other Fees', '-1.5'),
          row('Deposits &amp; Withdrawals', '-100'),
          row('Something New', '1'),
          row('Dividends', '24', { symbol: 'ACME', levelOfDetail: 'SUMMARY' }),
        ].join('\n')}</CashTransactions>`,
        `<CashReport>${element('CashReportCurrency', { currency: 'USD', startingCash: '1000', endingCash: '918.9' })}${element('CashReportCurrency', { currency: 'BASE_SUMMARY', endingCash: '918.9' })}</CashReport>`,
        `<Transfers>${element('Transfer', { symbol: 'ACME' })}</Transfers>`,
        `<CorporateActions>${element('CorporateAction', { accountId: 'U1000000', description: 'ACME(US1) SPLIT 4 FOR 1 (ACME, ACME, US1)', reportDate: '20250203', currency: 'USD' })}</CorporateActions>`,
        `<FxLots>${element('FxLot', { amount: '1' })}</FxLots>`,
      ),
    );
    expect(statement.events.map(line)).toEqual([
      'U1000000 2025-02-03 dividend ACME 24 withheld 3.6',
      'U1000000 2025-02-03 fee -1.5',
      'U1000000 2025-02-03 withdrawal -100',
      'U1000000 2025-02-03 split ACME 4',
    ]);
    expect(statement.opening.map(line)).toEqual(['U1000000 2024-12-31 balance +1000']);
    expect(statement.reported.cash).toMatchObject([{ currency: 'USD', ending: 918.9 }]);
    expect(statement.unread.map(({ why }) => why)).toEqual([
      '“Something New” is not a known kind of cash entry.',
      'Moves like this are not read: enter by hand what came or went.',
    ]);
    expect(statement.rows.leftOut).toEqual([{ kind: 'FxLots', rows: 1 }]);
    expect(isWhole(statement)).toBe(true);
  });

  test('has days in the format it was set to write', () => {
    const written = (
      tradeDate: string,
      dateTime: string,
      rest: Readonly<Record<string, string>> = {},
    ) =>
      read(
        xml(
          trades(
            trade({
              tradeDate,
              dateTime,
              quantity: '1',
              tradePrice: '10',
              proceeds: '-10',
              ...rest,
            }),
          ),
        ),
      ).events[0];
    expect(written('2025-01-06', '2025-01-06 10:15:02')).toMatchObject({
      date: '2025-01-06',
      time: '10:15:02',
    });
    expect(written('01/16/2025', '01/16/2025;101502')).toMatchObject({
      date: '2025-01-16',
      time: '10:15:02',
    });
    expect(written('16/01/25', '16/01/25,10:15:02')).toMatchObject({
      date: '2025-01-16',
      time: '10:15:02',
    });
    expect(written('06-JAN-25', '06-JAN-25')).toMatchObject({ date: '2025-01-06' });
  });

  test('is asked about if its days are ambiguous, and read with the answer', () => {
    const text = xml(
      trades(trade({ tradeDate: '02/03/2025', quantity: '1', tradePrice: '10', proceeds: '-10' })),
    );
    const asked = read(text);
    expect(asked).toMatchObject({ asks: ['locale'], events: [], refused: null });
    expect(isWhole(asked)).toBe(true);
    expect(read(text, { locale: 'point' }).events[0]?.date).toBe('2025-02-03');
    expect(read(text, { locale: 'comma' }).events[0]?.date).toBe('2025-03-02');
  });

  test('has its day and month told apart by an expiration, which comes after the trade', () => {
    const option = {
      assetCategory: 'OPT',
      symbol: 'ACME 03FEB25 50 P',
      putCall: 'P',
      strike: '50',
      underlyingSymbol: 'ACME',
    };
    const text = xml(
      trades(
        trade({
          ...option,
          tradeDate: '01/03/2025',
          expiry: '02/03/2025',
          quantity: '-1',
          tradePrice: '1',
          proceeds: '100',
        }),
        trade({
          ...option,
          tradeDate: '01/02/2025',
          expiry: '03/01/2025',
          quantity: '-1',
          tradePrice: '1',
          proceeds: '100',
        }),
      ),
    );
    expect(read(text).events.map(({ date }) => date)).toEqual(['2025-01-02', '2025-01-03']);
  });

  test('is refused if it ends early, answers with an error or is other XML', () => {
    const text = statementText('ibkr-flex-activity.xml');
    expect(read(text.slice(0, 3000)).refused).toBe(
      'This XML ends early or is damaged: download the query again.',
    );
    const error =
      '<FlexStatementResponse><Status>Fail</Status><ErrorMessage>Token has expired.</ErrorMessage></FlexStatementResponse>';
    expect(read(error).refused).toBe(
      'Interactive Brokers answered with an error: Token has expired.',
    );
    expect(read('<?xml version="1.0"?><note/>').refused).toBe(
      'This XML is not an Interactive Brokers Flex query.',
    );
  });

  test('is read even if all its rows are on one line', () => {
    const text = statementText('ibkr-flex-activity.xml').replaceAll('\n', '');
    expect(feesIn(read(text).events)).toBeCloseTo(3.90936, 9);
    expect(new Set(read(text).events.map(({ source }) => source.line))).toEqual(new Set([1]));
  });

  test('as CSV is refused without column names, and read with a mark on every line', () => {
    const bare = statementText('ibkr-flex-trades-bof.csv')
      .split('\n')
      .filter((row) => !row.startsWith('"ClientAccountID'))
      .join('\n');
    expect(read(bare).refused).toBe(
      'Its columns have no names: in the query, include the header, and download it again.',
    );
    const [, ...rows] = statementText('ibkr-flex-trades-bof.csv')
      .split('\n')
      .filter((row) => /^"(?:Client|U0000000)/.test(row));
    const heading = statementText('ibkr-flex-trades-plain.csv').split('\n')[0]!;
    const marked = [
      `"HEADER","TRNT",${heading}`,
      ...rows.map((row) => `"DATA","TRNT",${row}`),
    ].join('\n');
    expect(read(marked).events).toHaveLength(2);
  });
});
