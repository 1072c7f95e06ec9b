import { convertedReturn, inBaseCurrency, unconvertedReturn } from '../../core/costs/baseCurrency';
import { periodReturn } from '../../core/put/returnConvention';
import type { Plan } from '../plan';
import type { AccountInput } from '../../draft/given';

/** Moves of the exchange rate, either way. */
const MOVES = [-0.05, 0, 0.05];

interface CurrencyReading {
  /** Three capital letters; null until typed. */
  readonly currency: string | null;
  readonly problem: string | undefined;
}

/** Reads a currency as its three letters: `chf` is CHF. */
export function readCurrency(text: string | null): CurrencyReading {
  if (text === null) return { currency: null, problem: undefined };
  const currency = text.toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) {
    return { currency: null, problem: 'Base currency must be three letters, like CHF' };
  }
  return currency === 'USD'
    ? { currency: null, problem: 'Base currency must be another than the dollar' }
    : { currency, problem: undefined };
}

/** The base currency and its rate; null if either is missing. */
function baseRateOf({ baseCurrency, baseRate, baseDate }: AccountInput) {
  const { currency } = readCurrency(baseCurrency);
  return currency === null || baseRate === null
    ? null
    : { currency, perDollar: baseRate, date: baseDate ?? '' };
}

export type InBase = NonNullable<ReturnType<typeof inBase>>;

/** The put seen from the base currency; null without a currency or a rate. */
export function inBase(plan: Plan) {
  const base = baseRateOf(plan.account);
  if (!base) return null;
  const earned = periodReturn(plan.terms, plan.input.spot, plan.convention);
  const change = (dollars: number) => inBaseCurrency(dollars, base);
  return {
    ...base,
    change,
    /** The put's return in dollars if the stock stays where it is, over its own days. */
    periodReturn: earned,
    /** The same in the base currency, after the dollar has moved by each amount. */
    moves: MOVES.map((move) => {
      const then = { ...base, perDollar: base.perDollar * (1 + move) };
      return {
        move,
        perDollar: then.perDollar,
        converted: convertedReturn(earned, base, then),
        unconverted: unconvertedReturn(earned, base, then),
      };
    }),
    /** Fall of the dollar that wipes out the return, a decimal; null if there is no return. */
    breakevenFall: earned > 0 ? 1 - 1 / (1 + earned) : null,
  };
}
