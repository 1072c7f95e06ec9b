import type { Contract } from '../../core/market/contract';
import { contractKind } from '../../core/market/contractKind';
import { mediumDate, monthDay, number, price, usdBrief } from '../../text/format';

/** `67.50`, `365`, and `266.665` if cents are not enough. */
export const strikeText = (strike: number) =>
  Number.isInteger(strike * 100) ? usdBrief(strike).slice(1) : number(strike);

/**
 * The name of what an option is on; its root where that says more: SPXW of SPX, and KO1 of an
 * adjusted KO.
 */
export const listedName = ({ underlying, root }: Pick<Contract, 'underlying' | 'root'>) =>
  contractKind(root) === 'equity' ? underlying : root;

/** `KO 67.50 put`. */
export const optionName = (contract: Contract) =>
  `${listedName(contract)} ${strikeText(contract.strike)} ${contract.right}`;

/** `KO 67.50 put, Jan 15`. */
export const seriesName = (contract: Contract) =>
  `${optionName(contract)}, ${monthDay(contract.expiration)}`;

/** `2 KO 67.50 puts, Jan 15, 2027`; says so if a contract is not on 100 shares. */
export function contractsName(contracts: number, contract: Contract): string {
  const { multiplier, expiration } = contract;
  const many = contracts === 1 ? '' : 's';
  const size = multiplier === 100 ? '' : ` of ${number(multiplier)} shares`;
  return `${number(contracts)} ${optionName(contract)}${many}${size}, ${mediumDate(expiration)}`;
}

/** `$0.62`, and `$0.125` if cents are not enough. */
export const priceName = (value: number) =>
  Number.isInteger(Math.round(value * 1e6) / 1e4) ? `$${price(value)}` : `$${number(value)}`;
