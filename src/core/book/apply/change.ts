import { contractKey, rootOf, type Contract } from '../../market/contract';
import { joinStretches } from '../campaigns/stretch';
import type { EventOf, Moment } from '../event';
import { renameTo } from '../ledger/names';
import {
  holdingOf,
  isFlat,
  removeSeries,
  addToSeries,
  standing,
  type Account,
  type Holding,
} from '../standing/holding';
import { addLots, canMeet } from '../standing/lot';
import { accountOf, continueStretch, say, recordStanding, type Workings } from '../workings';

/** A series under a new symbol, with a new root too if the old symbol was the root. */
export const underSymbol = (contract: Contract, from: string, to: string): Contract => ({
  ...contract,
  underlying: to,
  root: contract.root === rootOf(from) ? rootOf(to) : contract.root,
});

/** Continues the stretches of one name under another; if both names are open, as one stretch. */
function moveStretches(from: Holding, to: Holding): void {
  const all = [...from.stretches, ...to.stretches];
  const ended = all.filter(({ flat }) => flat !== null);
  const open = all.filter(({ flat }) => flat === null);
  ended.sort((a, b) => a.flat!.at - b.flat!.at);
  to.stretches.splice(0, Infinity, ...ended, ...(open.length > 0 ? [joinStretches(open)] : []));
}

function changeSymbol(
  workings: Workings,
  moment: Moment,
  account: Account,
  from: string,
  to: string,
) {
  const old = account.holdings.get(from);
  if (old === undefined) return;
  const series = [...old.series].map((one) => ({
    one,
    contract: underSymbol(one.contract, from, to),
  }));
  const others = account.holdings.get(to)?.shares ?? [];
  const meets = series.every(({ one, contract }) =>
    canMeet(one.lots, standing(account, contract)?.lots ?? []),
  );
  if (!meets || !canMeet(old.shares, others)) return say(workings, moment, 'otherSignStands');
  renameTo(workings.names, from, to);
  const isMoved = !isFlat(old);
  const next = holdingOf(account, to);
  for (const { one, contract } of series) {
    removeSeries(one);
    addToSeries(next, contract, one.lots);
  }
  addLots(next.shares, old.shares);
  next.isSaidShort ||= old.isSaidShort;
  moveStretches(old, next);
  account.holdings.delete(from);
  if (isMoved) continueStretch(workings, next, moment);
}

function changeSeries(
  workings: Workings,
  moment: Moment,
  account: Account,
  from: Contract,
  to: Contract,
) {
  const series = standing(account, from);
  if (series === undefined || contractKey(from) === contractKey(to)) return;
  const { lots, holding } = series;
  if (!canMeet(lots, standing(account, to)?.lots ?? []))
    return say(workings, moment, 'otherSignStands');
  const stretch = continueStretch(workings, holding, moment);
  const scale = from.multiplier / to.multiplier;
  for (const lot of lots) {
    recordStanding(workings, stretch, { lot, quantity: lot.quantity }, from, moment.day);
    lot.price = lot.price === null ? null : lot.price * scale;
    lot.net = lot.net === null ? null : lot.net * scale;
    lot.termsDay = moment.day;
  }
  removeSeries(series);
  addToSeries(holding, to, lots);
}

/**
 * Continues what stands under a symbol, or in a series, under another one in the same account:
 * number, days and money stay the same. Does nothing if the other position has the opposite sign.
 */
export function applyChange(workings: Workings, moment: Moment<EventOf<'changed'>>): void {
  const { from, to } = moment.event;
  const account = accountOf(workings, moment.event.account);
  if (typeof from !== 'string')
    return changeSeries(workings, moment, account, from, to as Contract);
  if (from === to) return;
  changeSymbol(workings, moment, account, from, to as string);
}
