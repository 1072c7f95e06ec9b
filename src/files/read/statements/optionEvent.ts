import { addDays } from '../../../core/market/calendar';
import type { Contract } from '../../../core/market/contract';
import { indexRoot } from '../../../core/market/contractKind';
import type { RowRecord } from './record';
import type { Row, Told } from './reading';

/** A row of an option, with the codes of Interactive Brokers. */
export interface OptionRow {
  readonly account: string;
  readonly date: string;
  readonly time?: string | undefined;
  readonly contract: Contract;
  /** Sold below 0. */
  readonly quantity: number;
  readonly price: number;
  readonly feesTotal: number;
  /** Money before fees, in above 0. */
  readonly amount: number;
  readonly codes: ReadonlySet<string>;
  readonly id?: string | undefined;
}

const EXERCISES = ['A', 'Ex', 'AEx', 'MEx', 'GEA'] as const;

/** Whether codes of Interactive Brokers say that an option was assigned or exercised. */
export const isTaken = (codes: ReadonlySet<string>) => EXERCISES.some((code) => codes.has(code));

/** Days after the last one on which its outcome may be posted. */
const POSTED_WITHIN = 5;

/** The day an option ended: the last it had where the outcome was posted just after it. */
const endedOn = ({ expiration }: Contract, date: string): string =>
  date > expiration && date <= addDays(expiration, POSTED_WITHIN) ? expiration : date;

/** The value an index was settled at, by what the option was worth. */
const settledAt = ({ right, strike, multiplier }: Contract, amount: number, contracts: number) => {
  const worth = Math.abs(amount) / (contracts * multiplier);
  return Math.max(0, right === 'put' ? strike - worth : strike + worth);
};

type OptionTold = Extract<Told, { kind: 'option' }>;

type Outcome = 'expiration' | 'assignment' | 'exercise' | 'settlement';

/** An outcome as the book has it: for nothing an index option expires, for money it is settled. */
export function outcomeTold(how: Outcome, about: Omit<OptionRow, 'codes' | 'price' | 'id'>): Told {
  const { account, contract, quantity, feesTotal, amount } = about;
  const contracts = Math.abs(quantity);
  const base = { account, date: endedOn(contract, about.date), contract, contracts };
  if (amount !== 0) {
    const value = settledAt(contract, amount, contracts);
    return { kind: 'settlement', ...base, value, feesTotal };
  }
  if (how === 'expiration' || how === 'settlement' || indexRoot(contract.root) !== null) {
    return { kind: 'expiration', ...base };
  }
  return { kind: how, ...base, feesTotal };
}

/** Takes down what a row of an option says. */
export function optionEvent(record: RowRecord, row: Row, option: OptionRow): void {
  const { account, date, time, contract, feesTotal, codes, quantity, id, price } = option;
  const isOutcome = isTaken(codes) || codes.has('Ep');
  const contracts = Math.abs(quantity);
  if (!Number.isInteger(contracts)) return record.doubt(row, 'It is of no whole contracts.');
  if (isOutcome && !codes.has('Ca')) {
    const how = codes.has('Ep') ? 'expiration' : quantity > 0 ? 'assignment' : 'exercise';
    record.event(row, outcomeTold(how, option), { id, delta: quantity, posted: date });
    return undefined;
  }
  const [isOpening, isClosing] = [codes.has('O'), codes.has('C')];
  const fill: { -readonly [Key in keyof OptionTold]: OptionTold[Key] } = {
    kind: 'option',
    account,
    date,
    contract,
    side: quantity < 0 ? 'sell' : 'buy',
    contracts,
    price,
    feesTotal,
  };
  if (time !== undefined) fill.time = time;
  if (isOpening !== isClosing) fill.effect = isOpening ? 'open' : 'close';
  if (codes.has('Ca')) record.cancellation({ fill, row, ...(id !== undefined && { id }) });
  else record.event(row, fill, { id });
  return undefined;
}
