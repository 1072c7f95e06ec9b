import type { Right } from '../../../../core/market/contract';
import type { Column, Columns } from '../reading';

/*
 * Recognizes the columns of a table by the words in their heads, in any order. Words are compared
 * only by their letters.
 */

const HEADS: Readonly<Record<Column, string>> = {
  strike: 'strike strikes strikeprice exerciseprice basispreis basis ausübungspreis prixdexercice',
  bid: 'bid bidprice geld geldkurs',
  ask: 'ask askprice offer offerprice brief briefkurs',
  last: 'last lastsale lastprice latest lastpx letzter letzterkurs zuletzt dernier',
  volume: 'volume vol volumen umsatz',
  openInterest: 'openinterest openint oi opint offeneposition offenepositionen offenekontrakte',
  impliedVolatility:
    'iv impliedvolatility impvol implvol impliedvol implvola implizitevolatilität implvolatilität volatility ivol midiv',
  delta: 'delta',
  right: 'type right callput putcall cp pc optiontype calloption typ putorcall side',
  expiration:
    'exp expiry expiration expirationdate expdate expirydate expires maturity lasttradingday verfall verfallsdatum verfallstag fälligkeit laufzeit',
  symbol:
    'symbol contractsymbol contractname contract option optionsymbol occsymbol osi calls puts instrument description name kontrakt',
  underlying: 'underlying underlyingsymbol ticker root basiswert',
  spot: 'price~ underlyingprice stockprice spot',
  multiplier: 'multiplier contractsize',
};

const COLUMN_OF = new Map(
  Object.entries(HEADS).flatMap(([column, words]) =>
    words.split(' ').map((word) => [word, column as Column] as const),
  ),
);

/** Only letters, plus the mark by which Barchart labels the stock's price. */
const plain = (head: string) =>
  head
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}~]/gu, '');

/** The column that a head names, with its side if it names one: `Put Bid`, `c_Ask`, `Bid (Call)`. */
function headed(head: string): { readonly column: Column | null; readonly side: Right | null } {
  const whole = COLUMN_OF.get(plain(head)) ?? null;
  if (whole !== null) {
    const word = plain(head);
    return { column: whole, side: word === 'calls' ? 'call' : word === 'puts' ? 'put' : null };
  }
  const side = /^(?:call|c)s?(?![a-z])|\(?calls?\)?$/i.test(head.trim())
    ? 'call'
    : /^(?:put|p)s?(?![a-z])|\(?puts?\)?$/i.test(head.trim())
      ? 'put'
      : null;
  const rest = head.trim().replace(/^(?:calls?|puts?|[cp])(?![a-z])|\(?(?:calls?|puts?)\)?$/i, '');
  return { column: side === null ? null : (COLUMN_OF.get(plain(rest)) ?? null), side };
}

/** The columns of one side; `right` is null if each row must tell it. */
export interface Side {
  readonly right: Right | null;
  readonly columns: Columns;
}

/** What a row of heads says. */
export interface Heading {
  readonly heads: readonly string[];
  /** One side, or calls and puts side by side. */
  readonly sides: readonly Side[];
  /** All columns recognized, the first of each kind. */
  readonly found: Columns;
}

/** Whether columns are enough for reading quotes. */
const isEnough = ({ strike, symbol, bid, ask }: Columns) =>
  (strike !== undefined || symbol !== undefined) && bid !== undefined && ask !== undefined;

/** Columns that both sides share. */
const SHARED: ReadonlySet<Column> = new Set([
  'strike',
  'expiration',
  'underlying',
  'spot',
  'multiplier',
]);

const firstOf = (heads: readonly (readonly [Column, number])[]): Columns =>
  Object.fromEntries(heads.toReversed());

/**
 * Calls left of the strike and puts right of it, as on every page, unless the heads themselves name
 * their side.
 */
function twoSides(
  told: readonly { readonly column: Column | null; readonly side: Right | null }[],
  at: number,
  isTold: boolean,
): readonly Side[] {
  const shared = told.flatMap(({ column }, index) =>
    column !== null && SHARED.has(column) ? [[column, index] as const] : [],
  );
  return (['call', 'put'] as const).map((right) => {
    const own = told.flatMap(({ column, side }, index) => {
      const isLeft = index < at;
      const its = isTold ? side : (side ?? (isLeft ? 'call' : 'put'));
      return column !== null && !SHARED.has(column) && its === right
        ? [[column, index] as const]
        : [];
    });
    return { right, columns: { ...firstOf(shared), ...firstOf(own) } };
  });
}

/** The columns that a row names; null if it names neither prices nor strikes. */
export function headingOf(heads: readonly string[]): Heading | null {
  const told = heads.map(headed);
  const places = (wanted: Column) =>
    told.flatMap(({ column }, index) => (column === wanted ? [index] : []));
  const named = told.flatMap(({ column }, index) =>
    column === null ? [] : [[column, index] as const],
  );
  const found = firstOf(named);
  if (new Set(named.map(([column]) => column)).size < 2) return null;
  const [strike = Infinity] = places('strike');
  const bids = places('bid');
  const isDouble = bids.length > 1 && places('ask').length > 1;
  const isTold = told.some(({ column, side }) => column === 'bid' && side !== null);
  const isAround = bids[0]! < strike && bids.at(-1)! > strike;
  const sides = !isDouble
    ? [{ right: null, columns: found }]
    : isTold || isAround
      ? twoSides(told, strike, isTold)
      : [];
  return { heads, found, sides: sides.filter(({ columns }) => isEnough(columns)) };
}

/** The key for storing an answer about a table. */
export const headingKey = (heads: readonly string[]): string => heads.map(plain).join('|');
