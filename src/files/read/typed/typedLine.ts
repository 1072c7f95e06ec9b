import type { Happened } from '../../../core/book/event';
import { SHARES_PER_CONTRACT } from '../../../core/market/sharesPerContract';
import type { Contract } from '../../../core/market/contract';
import { namesOf } from './series';

const exact = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 });
const plain = (value: number) => exact.format(value);

function seriesText({ underlying, root, right, strike, expiration, multiplier }: Contract): string {
  const symbol = namesOf(root).underlying === underlying ? root : underlying;
  const rest = [
    ...(namesOf(symbol).root === root ? [] : [`root ${root}`]),
    ...(multiplier === SHARES_PER_CONTRACT ? [] : [`x${multiplier}`]),
  ];
  return [symbol, `${plain(strike)}${right === 'put' ? 'p' : 'c'}`, expiration, ...rest].join(' ');
}

const nameText = (name: string | Contract) => (typeof name === 'string' ? name : seriesText(name));

const EFFECTS = {
  sell: { open: 'sto', close: 'stc' },
  buy: { open: 'bto', close: 'btc' },
} as const;
const SIDES = { sell: 'sold', buy: 'bought' } as const;
const ENDS = {
  expiration: 'expired',
  assignment: 'assigned',
  exercise: 'exercised',
  settlement: 'settled',
} as const;

function basisText(basisTotal: number | null): string {
  if (basisTotal === null) return 'cost ?';
  return basisTotal < 0 ? `received ${plain(-basisTotal)}` : `cost ${plain(basisTotal)}`;
}

function whatHappened(event: Happened): readonly string[] {
  switch (event.kind) {
    case 'option': {
      const { side, effect, contracts, contract, price, feesTotal } = event;
      const verb = effect ? EFFECTS[side][effect] : SIDES[side];
      return [
        verb,
        plain(contracts),
        seriesText(contract),
        plain(price),
        `fee ${plain(feesTotal)}`,
      ];
    }
    case 'expiration':
    case 'assignment':
    case 'exercise':
    case 'settlement': {
      const series = [ENDS[event.kind], plain(event.contracts), seriesText(event.contract)];
      const value = event.kind === 'settlement' ? [plain(event.value)] : [];
      const fee =
        event.kind === 'expiration' || event.feesTotal === 0
          ? []
          : [`fee ${plain(event.feesTotal)}`];
      return [...series, ...value, ...fee];
    }
    case 'stock': {
      const fee = event.feesTotal === 0 ? [] : [`fee ${plain(event.feesTotal)}`];
      return [SIDES[event.side], plain(event.shares), event.symbol, plain(event.price), ...fee];
    }
    case 'dividend': {
      const { symbol, amountTotal, withheldTotal } = event;
      const withheld = withheldTotal === 0 ? [] : [`withheld ${plain(withheldTotal)}`];
      return ['div', symbol, plain(amountTotal), ...withheld];
    }
    case 'cash': {
      const isPaid = event.reason === 'withdrawal' || event.reason === 'fee';
      return [event.reason, plain((isPaid ? -1 : 1) * event.amountTotal + 0)];
    }
    case 'split':
      return ['split', event.symbol, `${plain(event.ratio)}:1`];
    case 'changed':
      return ['changed', nameText(event.from), 'to', nameText(event.to)];
    case 'carried': {
      const { quantity, contract, symbol, basisTotal } = event;
      const what = contract ? seriesText(contract) : symbol;
      const size = plain(Math.abs(quantity));
      return ['held', ...(quantity < 0 ? ['short'] : []), size, what, basisText(basisTotal)];
    }
  }
}

const named = (account: string) => (/^[^\s"]+$/.test(account) ? account : `"${account}"`);

/** An event as a line that reads back unchanged: `sto 2 KO 67.5p 2027-01-15 0.62 fee 1.43 on …`. */
export const typedLine = (event: Happened): string =>
  [
    ...whatHappened(event),
    `on ${event.date}`,
    ...(event.time === undefined ? [] : [`at ${event.time}`]),
    `in ${named(event.account)}`,
  ].join(' ');
