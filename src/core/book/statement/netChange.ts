import { contractKey } from '../../market/contract';
import { sharesDelivered } from '../ledger/delivery';
import type { BatchedEvent } from './batch';

/** Key of a series or symbol in an account. */
export const holdingKey = (account: string, what: string): string => `${account} ${what}`;

/**
 * Number of shares that splits have made of one by a day: a split counts from the open of its own
 * day.
 */
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
 * Quantity bought less quantity sold by events, for the holdings asked about. An expiration or
 * settlement that does not say what it closed is taken to close the quantity asked about: a short
 * put if that is negative. Shares are counted as before any split: 40 bought after a four-for-one
 * split are 10.
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
      case 'carried': {
        const { contract, symbol, quantity } = event;
        add(account, contract === undefined ? symbol : contractKey(contract), quantity);
        break;
      }
    }
  }
  return net;
}
