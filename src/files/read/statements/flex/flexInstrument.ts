import type { Contract } from '../../../../core/market/contract';
import { underlyingOfRoot } from '../../underlyingOfRoot';
import { cellNumber } from '../../numbers';
import { namedOption } from '../../occSymbol';
import { stockSymbol } from '../optionNames';
import type { FlexRow } from './flexRow';

/** Kinds of assets that are recognized but left out. */
export const ASSETS: Readonly<Record<string, string>> = {
  CASH: 'Forex',
  FUT: 'Futures',
  FOP: 'Options on futures',
  FSOPT: 'Options on futures',
  BOND: 'Bonds',
  BILL: 'Bonds',
  WAR: 'Warrants',
  IOPT: 'Warrants',
  CFD: 'CFDs',
  FUND: 'Funds',
  CRYPTO: 'Crypto',
};

const number = (text: string) => cellNumber(text, 'point');

/** A contract from the row's terms, completed by its name. */
function contractIn(get: FlexRow['get'], expiration: string | null): Contract | null {
  const named =
    namedOption(get('symbol').replaceAll(/\s+/g, ' ')) ?? namedOption(get('description'));
  const strike = number(get('strike')) ?? named?.strike;
  const right = /^P/i.test(get('putCall'))
    ? 'put'
    : /^C/i.test(get('putCall'))
      ? 'call'
      : named?.right;
  const last = expiration ?? named?.expiration;
  const underlying = get('underlyingSymbol');
  const root = named?.root ?? underlying.replaceAll(/[^A-Z0-9]/g, '');
  if (strike === undefined || right === undefined || last === undefined || root === '') return null;
  return {
    underlying: underlyingOfRoot(root, underlying),
    root,
    expiration: last,
    right,
    strike,
    multiplier: number(get('multiplier')) || 100,
  };
}

/** The series or symbol of a row; null if it names no option and no stock. */
export function instrumentIn(
  get: FlexRow['get'],
  dateIn: (text: string) => string | null,
): Contract | string | null {
  const isSeries = get('assetCategory') === 'OPT' || get('putCall') !== '';
  return isSeries ? contractIn(get, dateIn(get('expiry'))) : stockSymbol(get('symbol'));
}
