export type SymbolRefusal = 'noSymbol' | 'badSymbol' | 'adjustedContract' | 'ambiguousRoot';

export type TwsSymbol =
  | { readonly value: string; readonly refusal: null }
  | { readonly value: null; readonly refusal: SymbolRefusal };

/**
 * Indexes whose options stand under several roots, settled in the morning or the afternoon, or on
 * another scale, while Trader Workstation knows them by one symbol and a trading class. Cash and
 * not shares change hands, so none of them is secured as a stock put is. Source: Cboe and Nasdaq,
 * index option specifications.
 */
const INDEX_ROOTS: ReadonlySet<string> = new Set(
  [
    'SPX SPXW SPXPM XSP XSPW NANOS OEX XEO',
    'NDX NDXP XND NQX',
    'RUT RUTW MRUT',
    'VIX VIXW DJX MXEA MXEF CBTX MBTX',
  ].flatMap((roots) => roots.split(' ')),
);

const refused = (refusal: SymbolRefusal): TwsSymbol => ({ value: null, refusal });

/**
 * A stock's symbol as Trader Workstation writes it, a share class after a space: `brk.b` is
 * `BRK B`. A digit marks a contract adjusted after a split or merger, which a symbol alone cannot
 * tell from the standard one. Source: OCC, Options Symbology Initiative.
 */
export function twsSymbol(text: string): TwsSymbol {
  const typed = text.trim();
  if (typed === '') return refused('noSymbol');
  if (/^(?=.*\d)[A-Za-z0-9]{1,6}$/.test(typed)) return refused('adjustedContract');
  const [, root, shareClass] = /^([A-Za-z]{1,5})(?:[ ./-]([A-Za-z]))?$/.exec(typed) ?? [];
  if (root === undefined) return refused('badSymbol');
  const symbol = [root, shareClass ?? []].flat().join(' ').toUpperCase();
  return INDEX_ROOTS.has(symbol) ? refused('ambiguousRoot') : { value: symbol, refusal: null };
}
