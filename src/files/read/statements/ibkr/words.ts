/*
 * Interactive Brokers' names for sections and columns. Statement, Header, Data, SubTotal, Total,
 * DataDiscriminator and its values are the same in every language; names not listed here are
 * recognized by structure. Source: statements in English, German, Russian, French and Spanish, and
 * parsers of them.
 */

/** A word reduced to its letters. */
const plain = (word: string) => word.toLowerCase().replaceAll(/[^\p{L}]/gu, '');

export type Section =
  | 'cash'
  | 'deposits'
  | 'fees'
  | 'dividends'
  | 'withholding'
  | 'interest'
  | 'corporateActions'
  | 'unknownMoves'
  | 'instruments'
  | 'summary'
  | 'codes';

const SECTIONS: Readonly<Record<Section, readonly string[]>> = {
  cash: [
    'Cash Report',
    'Cash-Bericht',
    'Barbericht',
    'Bericht zu Barmitteln',
    'Отчет о денежных средствах',
    'Rapport de trésorerie',
    'Rapport sur les liquidités',
    'Informe de efectivo',
  ],
  deposits: [
    'Deposits & Withdrawals',
    'Ein- & Auszahlungen',
    'Ein- und Auszahlungen',
    'Einzahlungen und Abhebungen',
    'Вводы и выводы средств',
    'Dépôts et retraits',
    'Dépôts & Retraits',
    'Depósitos y retiradas',
  ],
  fees: [
    'Fees',
    'Gebühren',
    'Сборы/комиссии',
    'Сборы',
    'Frais',
    'Tarifas',
    'Transaction Fees',
    'Transaktionsgebühren',
    'Frais de transaction',
    'Commission Adjustments',
    'Provisionsanpassungen',
    'Sales Tax',
    'Advisor Fees',
  ],
  dividends: ['Dividends', 'Dividenden', 'Дивиденды', 'Dividendes', 'Dividendos'],
  withholding: [
    'Withholding Tax',
    'Quellensteuer',
    'Удерживаемый налог',
    'Retenue à la source',
    'Retenue d’impôt',
    'Impôt retenu à la source',
    'Retención fiscal',
  ],
  interest: ['Interest', 'Zinsen', 'Процент', 'Проценты', 'Intérêts', 'Intereses', 'Interés'],
  corporateActions: [
    'Corporate Actions',
    'Kapitalmaßnahmen',
    'Корпоративные действия',
    'Opérations sur titres',
    'Acciones corporativas',
  ],
  unknownMoves: [
    'Transfers',
    'Überträge',
    'Переводы',
    'Transferts',
    'Transferencias',
    'Grant Activity',
  ],
  instruments: [
    'Financial Instrument Information',
    'Informationen zum Finanzinstrument',
    'Информация о финансовом инструменте',
    'Информация о финансовых инструментах',
    'Informations sur l’instrument financier',
    'Información de instrumento financiero',
  ],
  summary: [
    'Statement',
    'Account Information',
    'Kontoinformation',
    'Информация о счете',
    'Informations sur le compte',
    'Información sobre la cuenta',
    'Net Asset Value',
    'Nettovermögenswert',
    'Change in NAV',
    'Änderung des NAV',
    'Mark-to-Market Performance Summary',
    'Realized & Unrealized Performance Summary',
    'Total P/L for Statement Period',
    'Statement of Funds',
    'Forex Balances',
    'Option Exercises, Assignments and Expirations',
    'Base Currency Exchange Rate',
    'Interest Accruals',
    'Change in Dividend Accruals',
    'Open Dividend Accruals',
  ],
  codes: ['Codes', 'Коды', 'Códigos'],
};

const SECTION_OF = new Map(
  Object.entries(SECTIONS).flatMap(([section, names]) =>
    names.map((name) => [plain(name), section as Section] as const),
  ),
);

export const sectionOf = (name: string): Section | null => SECTION_OF.get(plain(name)) ?? null;

export type TradeHead =
  | 'category'
  | 'currency'
  | 'account'
  | 'symbol'
  | 'dateTime'
  | 'quantity'
  | 'price'
  | 'proceeds'
  | 'fee'
  | 'basis'
  | 'realized'
  | 'code';

const HEADS: Readonly<Record<TradeHead, string>> = {
  category:
    'assetcategory vermögenswertkategorie anlagekategorie классактива catégoriedactif catégoriedactifs categoríadeactivo',
  currency: 'currency währung валюта devise divisa',
  account: 'account konto счет compte cuenta',
  symbol: 'symbol символ symbole símbolo',
  dateTime: 'datetime datumzeit датавремя dateheure fechahora',
  quantity: 'quantity menge anzahl количество quantité cantidad',
  price: 'tprice tkurs transaktionskurs ценатранзакции prixtrans prixt preciotrans',
  proceeds: 'proceeds erlös выручка produits produit productos notionalvalue',
  fee: 'commfee provgebühr комиссияплата commfrais fraiscomm tarifacom',
  basis: 'basis базис base básico',
  realized:
    'realizedpl realisierterguv realisiertergv реализованнаяпу ppréalisés preal pygrealizadas',
  code: 'code код código',
};

const HEAD_OF = new Map(
  Object.entries(HEADS).flatMap(([head, words]) =>
    words.split(' ').map((word) => [word, head as TradeHead] as const),
  ),
);

/** A column by its name; the commission column may name the base currency. */
export const headOf = (name: string): TradeHead | null =>
  name.includes('%')
    ? null
    : (HEAD_OF.get(plain(name)) ??
      (/^(?:Comm|Prov\S*) in [A-Z]{3}$/.test(name.trim()) ? 'fee' : null));

type InstrumentHead =
  | 'symbol'
  | 'description'
  | 'underlying'
  | 'multiplier'
  | 'expiry'
  | 'type'
  | 'strike';

const INSTRUMENT_HEADS: Readonly<Record<InstrumentHead, string>> = {
  symbol: 'symbol символ symbole símbolo',
  description: 'description beschreibung описание descripción',
  underlying: 'underlying basiswert базовыйактив sousjacent subyacente',
  multiplier: 'multiplier multiplikator множитель multiplicateur multiplicador',
  expiry: 'expiry verfall verfallsdatum истечение échéance vencimiento',
  type: 'type typ тип tipo',
  strike: 'strike basispreis страйк prixdexercice ejercicio',
};

const INSTRUMENT_HEAD_OF = new Map(
  Object.entries(INSTRUMENT_HEADS).flatMap(([head, words]) =>
    words.split(' ').map((word) => [word, head as InstrumentHead] as const),
  ),
);

export const instrumentHeadOf = (name: string) => INSTRUMENT_HEAD_OF.get(plain(name)) ?? null;

/** Kinds of assets that are recognized but left out, by a word in their names. */
const LEFT_OUT: readonly (readonly [word: RegExp, kind: string])[] = [
  [/^(?:Options On Futures|Futures ?optionen|Опционы на фьючерсы)/i, 'Options on futures'],
  [/^(?:Futures|Фьючерсы|Contrats à terme|Futuros)/i, 'Futures'],
  [/^(?:Forex|Devisen|Форекс|Валюта)/i, 'Forex'],
  [/^(?:Bonds|Anleihen|Облигации|Obligations|Bonos|Treasury|US-Treas|T-Bill)/i, 'Bonds'],
  [/^(?:Warrants|Optionsscheine|Варранты|Structured|Strukturierte)/i, 'Warrants'],
  [/^CFD/i, 'CFDs'],
  [/^(?:Mutual Funds|Funds|Fonds|Фонды|Fondos)/i, 'Funds'],
  [/^Crypto/i, 'Crypto'],
];

export const leftOutKind = (category: string): string | null =>
  LEFT_OUT.find(([word]) => word.test(category))?.[1] ?? null;

/** Lines of the cash report. */
const CASH_LINES: readonly (readonly [
  label: RegExp,
  line:
    | 'starting'
    | 'ending'
    | 'settled'
    | 'commissions'
    | 'deposits'
    | 'dividends'
    | 'interest'
    | 'fees',
])[] = [
  [/^(?:Starting Cash|Anfangs|Начальн|Liquidités initiales|Efectivo inicial)/i, 'starting'],
  [/^(?:Ending Settled Cash|Endg?\S*.*abgerechnet|.*[Рр]асчетн|.*réglé|.*liquidado)/i, 'settled'],
  [/^(?:Ending Cash|End(?:bar|saldo|bestand)|Конечн|Liquidités finales|Efectivo final)/i, 'ending'],
  [/^(?:Commissions|Provisionen|Комиссии|Комиссия|Comisiones)$/i, 'commissions'],
  [/^(?:Deposits|Withdrawals|Einzahlungen|Auszahlungen|Deposits & Withdrawals)$/i, 'deposits'],
  [
    /^(?:Dividends|Dividenden|Payment In Lieu of Dividends|Withholding Tax|Quellensteuer)$/i,
    'dividends',
  ],
  [/^Broker Interest Paid and Received$/i, 'interest'],
  [/^Other Fees$/i, 'fees'],
];

export const cashLineOf = (label: string) =>
  CASH_LINES.find(([words]) => words.test(label.trim()))?.[1] ?? null;

/** Names of the line with the currency of the totals. */
export const BASE_CURRENCY =
  /^(?:Base Currency|Basiswährung|Базовая валюта|Devise de base|Divisa base)$/i;

/** Names of the lines that list accounts. */
export const ACCOUNT_LINES = /^(?:Account|Accounts Included|Konto|Konten|Счет|Compte|Cuenta)$/i;
