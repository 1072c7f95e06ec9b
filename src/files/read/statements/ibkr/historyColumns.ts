/** What happens to contracts or shares. */
export type Trading = 'fill' | 'assignment' | 'expiration' | 'exercise';

/** What a transaction means. */
type Meaning =
  | Trading
  | 'dividend'
  | 'withholding'
  | 'interest'
  | 'deposits'
  | 'fees'
  | 'forex'
  | 'corporateAction';

const TYPES: readonly (readonly [type: RegExp, means: Meaning])[] = [
  [/^(?:Buy|Kauf|买|Покупка|Achat|Compra)/i, 'fill'],
  [/^(?:Sell|Verkauf|卖|Продажа|Vente|Venta)/i, 'fill'],
  [/^(?:Assign|Zuteilung|被?指派|Назначение)/i, 'assignment'],
  [/^(?:Expir|Verfall|到期|Истечение)/i, 'expiration'],
  [/^(?:Exerci|Ausübung|行权|Исполнение)/i, 'exercise'],
  [/^(?:Dividend|Payment in Lieu|股息|Дивиденд)/i, 'dividend'],
  [/^(?:Foreign Tax|Withholding|Quellensteuer|预扣税)/i, 'withholding'],
  [
    /^(?:Credit Interest|Debit Interest|Broker Interest|Investment Interest|Zinsen|利息)/i,
    'interest',
  ],
  [/^(?:Deposit|Withdrawal|Electronic Fund|Einzahlung|Auszahlung|存款|取款)/i, 'deposits'],
  [/^(?:Other Fee|Sales Tax|Commission Adj|Adjustment|Gebühr|费用)/i, 'fees'],
  [/^(?:Forex|外汇)/i, 'forex'],
  [/^(?:Corporate Action|Split)/i, 'corporateAction'],
];

/** What a type of transaction means; null if not recognized. */
export const meaningOf = (type: string): Meaning | null =>
  TYPES.find(([words]) => words.test(type))?.[1] ?? null;

export type HistoryColumn =
  | 'date'
  | 'account'
  | 'description'
  | 'type'
  | 'symbol'
  | 'quantity'
  | 'price'
  | 'priceCurrency'
  | 'gross'
  | 'commission'
  | 'net'
  | 'rate'
  | 'multiplier';

const NAMES: Readonly<Record<string, HistoryColumn>> = {
  Date: 'date',
  Account: 'account',
  Description: 'description',
  'Transaction Type': 'type',
  Symbol: 'symbol',
  Quantity: 'quantity',
  Price: 'price',
  'Price Currency': 'priceCurrency',
  'Gross Amount': 'gross',
  Commission: 'commission',
  'Net Amount': 'net',
  'Exchange Rate': 'rate',
  Multiplier: 'multiplier',
};

/** Column positions: by name, or, in another language, where they are in English. */
export function placesOf(heads: readonly string[]): Map<HistoryColumn, number> {
  const named = new Map(
    heads.flatMap((head, at) => {
      const column = NAMES[head.trim()];
      return column === undefined ? [] : [[column, at] as const];
    }),
  );
  if (named.has('type') && named.has('net')) return named;
  const hasCurrency = heads.length > 12;
  const order: readonly HistoryColumn[] = [
    'date',
    'account',
    'description',
    'type',
    'symbol',
    'quantity',
    'price',
  ];
  const rest: readonly HistoryColumn[] = ['gross', 'commission', 'net'];
  return new Map(
    [...order, ...(hasCurrency ? (['priceCurrency'] as const) : []), ...rest].map((column, at) => [
      column,
      at + 2,
    ]),
  );
}
