import type { TradeColumn, TradeColumns } from './reading';

/*
 * Recognizes the columns of a table of trades by their headings, in any order. Headings are
 * compared by their letters only.
 */

const HEADS: Readonly<Record<TradeColumn, string>> = {
  date: 'date tradedate datetime activitydate rundate transactiondate executiondate filldate filltime exectime execdate opened datum handelsdatum',
  time: 'time tradetime executiontime zeit uhrzeit',
  action:
    'action side buysell transactiontype transaction transcode operation bs kaufverkauf aktion direction',
  symbol:
    'symbol ticker instrument contract option optionsymbol underlying underlyingsymbol basiswert',
  description: 'description name security securityname beschreibung',
  quantity:
    'quantity qty contracts shares size filled filledqty amountofcontracts menge anzahl stück',
  price:
    'price tprice tradeprice fillprice avgprice averageprice executionprice premium kurs preis',
  fees: 'fees fee feescomm commissionsfees gebühren otherfees regfees misc miscfees',
  commission: 'commission commissions comm commfee provision ibcommission',
  amount: 'amount netamount net netcash total proceeds value betrag nettobetrag netproceeds',
  account: 'account accountnumber accountid konto clientaccountid',
  currency: 'currency währung ccy',
  right: 'right putcall callput callorput cp pc optiontype',
  strike: 'strike strikeprice basispreis',
  expiration: 'expiration expiry expirationdate expirydate exp expires verfall verfallsdatum',
  multiplier: 'multiplier contractsize multiplikator',
  id: 'tradeid orderid order execid transactionid id reference ref',
};

const COLUMN_OF = new Map(
  Object.entries(HEADS).flatMap(([column, words]) =>
    words.split(' ').map((word) => [word, column as TradeColumn] as const),
  ),
);

const plain = (head: string) => head.toLowerCase().replaceAll(/[^\p{L}]/gu, '');

/** Positions of the columns that a row of headings names. */
export function columnsOf(heads: readonly string[]): TradeColumns {
  const found: Partial<Record<TradeColumn, number>> = {};
  for (const [at, head] of heads.entries()) {
    const column = COLUMN_OF.get(plain(head));
    if (column !== undefined) found[column] ??= at;
  }
  const type = heads.findIndex((head) => plain(head) === 'type');
  if (type < 0) return found;
  // With a strike column before it or an action column, “type” is put or call; otherwise it can be
  // any word, such as stock or option.
  const isRight = found.strike !== undefined && (type > found.strike || found.action !== undefined);
  if (isRight) found.right ??= type;
  else found.action ??= type;
  return found;
}

/** Whether these columns are enough to read trades. */
export const isEnough = ({ date, symbol, description, quantity, price, amount }: TradeColumns) =>
  date !== undefined &&
  quantity !== undefined &&
  (symbol !== undefined || description !== undefined) &&
  (price !== undefined || amount !== undefined);

/** The key under which answers about a table are stored. */
export const headingKey = (heads: readonly string[]): string => heads.map(plain).join('|');
