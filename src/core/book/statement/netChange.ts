import { contractKey } from '../../market/contract';
import { sharesDelivered } from '../ledger/delivery';
import type { BatchedEvent } from './batch';

/** Series and symbols by account: what a change is of. */
export const holdingKey = (account: string, what: string): string => `${account} ${what}`;

/** How many shares a stock's splits have made of one by a day: a split counts from the open of its own day. */
function splitsIn(events: readonly BatchedEvent[]) {
  const splits = events.filter((event) => event.kind === 'split');
  return (account: string, symbol: string, date: string): number => {
    let factor = 1;
    for (const split of splits) {
      if (split.account === account && split.symbol === symbol && split.date <= date) {
        factor *= split.ratio;
      }
    }
    return factor;
  };
}

/**
 * What events bought less what they sold of what is asked for, by holding. An expiration or settlement
 * that does not say what it closed closes what is asked about: a short put where that is below 0. Shares
 * are counted as they were before any split: 40 bought after four for one are 10.
 */
export function netChanges(
  events: readonly BatchedEvent[],
  asked: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const net = new Map<string, number>();
  const add = (account: string, what: string, quantity: number) => {
    const key = holdingKey(account, what);
    if (asked.has(key)) net.set(key, (net.get(key) ?? 0) + quantity);
  };
  const factorOf = splitsIn(events);
  const addShares = (account: string, symbol: string, date: string, quantity: number) => {
    add(account, symbol, quantity / factorOf(account, symbol, date));
  };
  for (const event of events) {
    const { account, date } = event;
    switch (event.kind) {
      case 'option':
        add(
          account,
          contractKey(event.contract),
          event.side === 'buy' ? event.contracts : -event.contracts,
        );
        break;
      case 'stock':
        addShares(account, event.symbol, date, event.side === 'buy' ? event.shares : -event.shares);
        break;
      case 'assignment':
      case 'exercise': {
        const { contracts } = event;
        add(
          account,
          contractKey(event.contract),
          event.kind === 'assignment' ? contracts : -contracts,
        );
        addShares(account, event.contract.underlying, date, sharesDelivered(event));
        break;
      }
      case 'expiration':
      case 'settlement': {
        const what = contractKey(event.contract);
        const isLong = (asked.get(holdingKey(account, what)) ?? 0) > 0;
        add(account, what, event.source?.delta ?? (isLong ? -event.contracts : event.contracts));
        break;
      }
      case 'dividend':
      case 'cash':
      case 'split':
      case 'changed':
        break;
      case 'carried':
        add(account, event.symbol ?? contractKey(event.contract!), event.quantity);
        break;
    }
  }
  return net;
}
