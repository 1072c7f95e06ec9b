import type { Right } from '../market/contract';

/** One option contract's terms, per share. */
export interface Option {
  readonly right: Right;
  /** Exercise price, dollars per share. */
  readonly strike: number;
  /** Time to expiration, ACT/365F years. */
  readonly years: number;
}

/** Market inputs, per share and per year. */
export interface Market {
  /** Stock price, dollars per share. */
  readonly spot: number;
  /** Risk-free rate, continuously compounded, decimal per year. */
  readonly rate: number;
  /** Dividend yield, continuously compounded, decimal per year. */
  readonly dividendYield: number;
  /** Annual volatility, decimal. */
  readonly volatility: number;
}

/** Sensitivities of a long option, per share. */
export interface Greeks {
  /** Change in price per dollar of stock. */
  readonly delta: number;
  /** Change in delta per dollar of stock. */
  readonly gamma: number;
  /** Change in price per year of calendar time passing. */
  readonly theta: number;
  /** Change in price per 1.00 of volatility. */
  readonly vega: number;
  /** Change in price per 1.00 of rate. */
  readonly rho: number;
}
