import type { Contract } from '../../market/contract';
import type { BookEvent } from '../event';
import type { Senseless } from '../problems';

type Doubt = Senseless | null;

const finite = (value: unknown): Doubt => (Number.isFinite(value) ? null : 'notANumber');

const above = (value: number): Doubt => finite(value) ?? (value > 0 ? null : 'notAboveZero');

const notBelow = (value: number): Doubt => finite(value) ?? (value >= 0 ? null : 'belowZero');

const whole = (contracts: number): Doubt =>
  finite(contracts) ?? (Number.isInteger(contracts) && contracts > 0 ? null : 'noWholeContracts');

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** Whether a text is a real day; cached, since a log names few days and each many times. */
export type IsDate = (text: string) => boolean;

function series(contract: Contract | undefined, isDate: IsDate): Doubt {
  if (contract === undefined) return 'notANumber';
  if (!isDate(contract.expiration)) return 'noDate';
  return finite(contract.multiplier) ?? above(contract.strike) ?? above(contract.multiplier);
}

function changes(from: string | Contract, to: string | Contract, isDate: IsDate): Doubt {
  if (typeof from === 'string') return typeof to === 'string' ? null : 'changesKind';
  if (typeof to === 'string') return 'changesKind';
  const ofOneName = from.underlying === to.underlying && from.right === to.right;
  return series(from, isDate) ?? series(to, isDate) ?? (ofOneName ? null : 'changesKind');
}

function carries(event: Extract<BookEvent, { kind: 'carried' }>, isDate: IsDate): Doubt {
  const { contract, symbol, quantity, basisTotal } = event;
  if ((contract === undefined) === (symbol === undefined)) return 'carriesNothing';
  const number = finite(quantity) ?? finite(basisTotal ?? 0);
  if (number !== null) return number;
  if (quantity === 0) return 'carriesNothing';
  return contract === undefined ? null : (series(contract, isDate) ?? whole(Math.abs(quantity)));
}

function ofItsKind(event: BookEvent, isDate: IsDate): Doubt {
  switch (event.kind) {
    case 'option':
      return (
        series(event.contract, isDate) ??
        whole(event.contracts) ??
        notBelow(event.price) ??
        finite(event.feesTotal)
      );
    case 'expiration':
      return series(event.contract, isDate) ?? whole(event.contracts);
    case 'assignment':
    case 'exercise':
      return series(event.contract, isDate) ?? whole(event.contracts) ?? finite(event.feesTotal);
    case 'settlement':
      return (
        series(event.contract, isDate) ??
        whole(event.contracts) ??
        notBelow(event.value) ??
        finite(event.feesTotal)
      );
    case 'stock':
      return above(event.shares) ?? notBelow(event.price) ?? finite(event.feesTotal);
    case 'dividend':
      return finite(event.amountTotal) ?? finite(event.withheldTotal);
    case 'cash':
      return finite(event.amountTotal);
    case 'split':
      return above(event.ratio);
    case 'changed':
      return changes(event.from, event.to, isDate);
    case 'carried':
      return carries(event, isDate);
    default: // a log may hold what a later version wrote
      return 'kindUnknown';
  }
}

/** Why an event makes no sense by itself; null if it does. */
export function senselessness(event: BookEvent, isDate: IsDate): Doubt {
  if (!isDate(event.date)) return 'noDate';
  if (event.time !== undefined && !CLOCK.test(event.time)) return 'noTime';
  return ofItsKind(event, isDate);
}
