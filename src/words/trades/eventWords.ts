import type { EventOf, Happened } from '../../core/book/event';
import { count, number, usdExact } from '../../text/format';
import { contractsName, priceName } from './seriesName';

const SIDES = { buy: 'bought', sell: 'sold' } as const;
const EFFECTS = { open: ' to open', close: ' to close' } as const;

const sharesName = (shares: number, symbol: string) =>
  `${number(shares)} ${symbol} ${shares === 1 ? 'share' : 'shares'}`;

function cashWords({
  reason,
  amountTotal,
}: Pick<EventOf<'cash'>, 'reason' | 'amountTotal'>): string {
  const amount = usdExact(Math.abs(amountTotal));
  const isIn = amountTotal >= 0;
  switch (reason) {
    case 'deposit':
    case 'withdrawal':
      return isIn ? `deposited ${amount}` : `withdrew ${amount}`;
    case 'interest':
      return isIn ? `received ${amount} of interest` : `paid ${amount} of interest`;
    case 'fee':
      return isIn ? `was refunded ${amount} of fees` : `paid ${amount} of fees`;
    case 'balance':
      return `cash was ${usdExact(amountTotal)} at the end of the day`;
  }
}

const nameOf = (what: string | EventOf<'expiration'>['contract']) =>
  typeof what === 'string' ? what : contractsName(1, what).replace(/^1 /, '');

function carriedWords(event: Extract<Happened, { kind: 'carried' }>): string {
  const { contract, symbol, quantity, basisTotal } = event;
  const size = Math.abs(quantity);
  const what = contract === undefined ? sharesName(size, symbol) : contractsName(size, contract);
  const basis =
    basisTotal === null
      ? 'at an unknown cost'
      : basisTotal < 0
        ? `for ${usdExact(-basisTotal)} received`
        : `for ${usdExact(basisTotal)} paid`;
  return `held ${quantity < 0 ? 'short ' : ''}${what} before the log begins, ${basis}`;
}

/** An event in words that continue a sentence: `sold 2 KO 67.50 puts, Jan 15, 2027, at $0.62`. */
export function eventWords(event: Happened): string {
  switch (event.kind) {
    case 'option': {
      const { side, effect, contracts, contract, price } = event;
      const act = `${SIDES[side]}${effect ? EFFECTS[effect] : ''}`;
      return `${act} ${contractsName(contracts, contract)}, at ${priceName(price)}`;
    }
    case 'expiration':
      return `${contractsName(event.contracts, event.contract)}, expired`;
    case 'assignment':
      return `${contractsName(event.contracts, event.contract)}, assigned`;
    case 'exercise':
      return `${contractsName(event.contracts, event.contract)}, exercised`;
    case 'settlement':
      return `${contractsName(event.contracts, event.contract)}, settled at ${priceName(event.value)}`;
    case 'stock':
      return `${SIDES[event.side]} ${sharesName(event.shares, event.symbol)} at ${priceName(event.price)}`;
    case 'dividend':
      return `${event.symbol} dividend of ${usdExact(event.amountTotal)}`;
    case 'cash':
      return cashWords(event);
    case 'split':
      return `${event.symbol} split, ${count(event.ratio, 'new share')} for one`;
    case 'changed':
      return `${nameOf(event.from)} became ${nameOf(event.to)}`;
    case 'carried':
      return carriedWords(event);
  }
}
