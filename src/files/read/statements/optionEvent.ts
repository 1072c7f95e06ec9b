import { addDays } from '../../../core/market/calendar';
import type { Contract } from '../../../core/market/contract';
import { indexRoot } from '../../../core/market/contractKind';
import { NOT_WHOLE } from './doubts';
import type { RowRecord } from './record';
import type { Row, Told } from './reading';

/** A row about an option, with Interactive Brokers' codes. */
export interface OptionRow {
  readonly account: string;
  readonly date: string;
  readonly time?: string | undefined;
  readonly contract: Contract;
  /** Negative if sold. */
  readonly quantity: number;
  readonly price: number;
  readonly feesTotal: number;
  /** Money before fees; positive is received. */
  readonly amount: number;
  readonly codes: ReadonlySet<string>;
  readonly id?: string | undefined;
}

const EXERCISES = ['A', 'Ex', 'AEx', 'MEx', 'GEA'] as const;

/** Whether Interactive Brokers' codes say that an option was assigned or exercised. */
export const isAssignedOrExercised = (codes: ReadonlySet<string>) =>
  EXERCISES.some((code) => codes.has(code));

/** Days after expiration within which an outcome may be posted. */
const POSTED_WITHIN = 5;

/** The day an option ended: its expiration if the outcome was posted shortly after it. */
const endedOn = ({ expiration }: Contract, date: string): string =>
  date > expiration && date <= addDays(expiration, POSTED_WITHIN) ? expiration : date;

/** The settlement value of an index, worked out from what the option paid. */
const settledAt = ({ right, strike, multiplier }: Contract, amount: number, contracts: number) => {
  const worth = Math.abs(amount) / (contracts * multiplier);
  return Math.max(0, right === 'put' ? strike - worth : strike + worth);
};

type OptionTold = Extract<Told, { kind: 'option' }>;

type Outcome = 'expiration' | 'assignment' | 'exercise' | 'settlement';

/**
 * An outcome as an event of the book. An index option that paid nothing expired; one that paid was
 * settled.
 */
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

/** Records a row about an option. */
export function optionEvent(record: RowRecord, row: Row, option: OptionRow): void {
  const { account, date, time, contract, feesTotal, codes, quantity, id, price } = option;
  const isOutcome = isAssignedOrExercised(codes) || codes.has('Ep');
  const contracts = Math.abs(quantity);
  if (!Number.isInteger(contracts)) return record.doubt(row, NOT_WHOLE);
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
