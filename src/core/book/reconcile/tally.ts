import { onceInRow, oncePer } from '../../market/once';
import { contractKey, keyReader, type Contract } from '../../market/contract';
import type { Lots } from '../readLots';
import type { BatchedEvent } from '../statement/batch';
import { moneyOf } from '../statement/money';
import type { Figure, Stated } from '../statement/statement';
import { currencyOf } from '../ledger/currency';
import { sharesDelivered } from '../ledger/delivery';

/** What a figure stated by a file covers. */
export type Scope = Pick<Stated, 'figure' | 'of' | 'currency' | 'what'>;

export const nameOf = (what: Contract | string): string =>
  typeof what === 'string' ? what : contractKey(what);

/** Figures of one series or symbol in one currency. */
interface Holding {
  readonly what: Contract | string;
  quantity: number;
  /** Proceeds of sales less cost of purchases, before fees. */
  gross: number;
  /** Negative is paid. */
  commissions: number;
  /** NaN if a gain is not known. */
  realized: number;
}

const newHolding = (what: Contract | string): Holding => ({
  what,
  quantity: 0,
  gross: 0,
  commissions: 0,
  realized: 0,
});

const sumOf = (one: Holding, other: Holding): Holding => ({
  what: one.what,
  quantity: one.quantity + other.quantity,
  gross: one.gross + other.gross,
  commissions: one.commissions + other.commissions,
  realized: one.realized + other.realized,
});

const known = (sum: number) => (Number.isNaN(sum) ? null : sum);

/** Cash flows that belong to no trade. */
interface Flows {
  dividends: number;
  interest: number;
  fees: number;
  deposits: number;
}

const REASONS = {
  deposit: 'deposits',
  withdrawal: 'deposits',
  interest: 'interest',
  fee: 'fees',
} as const;

/** All figures in one currency. */
interface Ledger {
  readonly holdings: Map<Contract | string, Holding>;
  readonly flows: Flows;
}

/** The holdings of a currency by name: a file states the figures of a holding one after another. */
interface Named {
  readonly all: () => Iterable<Holding>;
  readonly of: (what: Contract | string) => Holding | undefined;
}

function newLedgers() {
  const byCurrency = new Map<string, Ledger>();
  const currencyIn = oncePer(currencyOf);

  function ledgerIn(account: string): Ledger {
    const currency = currencyIn(account);
    let ledger = byCurrency.get(currency);
    if (ledger === undefined) {
      const flows = { dividends: 0, interest: 0, fees: 0, deposits: 0 };
      ledger = { holdings: new Map(), flows };
      byCurrency.set(currency, ledger);
    }
    return ledger;
  }

  /** Readers create one object per series, so this looks it up without building its key. */
  function holdingIn(account: string, what: Contract | string): Holding {
    const { holdings } = ledgerIn(account);
    let holding = holdings.get(what);
    if (holding === undefined) {
      holding = newHolding(what);
      holdings.set(what, holding);
    }
    return holding;
  }

  return { byCurrency, ledgerIn, holdingIn };
}

function pay(holding: Holding, money: number, feesTotal: number): void {
  holding.gross += money + feesTotal;
  holding.commissions -= feesTotal;
}

/** Adds an event to the figures. */
function take(event: BatchedEvent, { ledgerIn, holdingIn }: ReturnType<typeof newLedgers>): void {
  const { account } = event;
  const money = moneyOf(event);
  switch (event.kind) {
    case 'option':
    case 'stock': {
      const holding = holdingIn(account, event.kind === 'option' ? event.contract : event.symbol);
      const size = event.kind === 'option' ? event.contracts : event.shares;
      holding.quantity += event.side === 'buy' ? size : -size;
      return pay(holding, money, event.feesTotal);
    }
    case 'assignment':
    case 'exercise': {
      const { contracts } = event;
      holdingIn(account, event.contract).quantity +=
        event.kind === 'assignment' ? contracts : -contracts;
      // The fee of an assignment or exercise belongs to the shares.
      const shares = holdingIn(account, event.contract.underlying);
      shares.quantity += sharesDelivered(event);
      return pay(shares, money, event.feesTotal);
    }
    case 'expiration':
    case 'settlement': {
      const holding = holdingIn(account, event.contract);
      holding.quantity += event.source?.delta ?? event.contracts;
      return pay(holding, money, event.kind === 'settlement' ? event.feesTotal : 0);
    }
    case 'dividend':
      ledgerIn(account).flows.dividends += money;
      return undefined;
    case 'cash':
      if (event.reason !== 'balance') ledgerIn(account).flows[REASONS[event.reason]] += money;
      return undefined;
    case 'split':
    case 'changed':
    case 'carried':
      return undefined;
  }
}

/** Sums up events and the rows they realized, by series or symbol. */
export function tally(events: readonly BatchedEvent[], realized: Lots['realized']) {
  const ledgers = newLedgers();
  for (const event of events) take(event, ledgers);
  for (const { account, what, how, gainTotal } of realized) {
    if (how !== 'dividend') ledgers.holdingIn(account, what).realized += gainTotal ?? Number.NaN;
  }

  const keyOf = keyReader();
  const keptName = (what: Contract | string) => (typeof what === 'string' ? what : keyOf(what));
  /** By currency: a series may have had two objects. */
  const named = new Map<string, Named>();
  for (const [currency, { holdings }] of ledgers.byCurrency) {
    const own = new Map<string, Holding>();
    for (const holding of holdings.values()) {
      const name = keptName(holding.what);
      const twin = own.get(name);
      own.set(name, twin === undefined ? holding : sumOf(twin, holding));
    }
    named.set(currency, {
      all: () => own.values(),
      of: onceInRow((what) => own.get(keptName(what))),
    });
  }

  /** The book's value of a figure; null if not known. */
  return ({ figure, of, currency, what }: Scope): number | null => {
    const ledger = ledgers.byCurrency.get(currency);
    if (ledger === undefined) return 0;
    const { flows } = ledger;
    if (figure in flows) return flows[figure as keyof Flows];
    const field = FIELDS[figure as keyof typeof FIELDS];
    const holdings = named.get(currency)!;
    if (what !== null) return known(holdings.of(what)?.[field] ?? 0);
    const kind = figure === 'options' || figure === 'shares' ? figure : of;
    let sum = 0;
    for (const holding of holdings.all()) {
      const isOption = typeof holding.what !== 'string';
      if (kind === 'all' || isOption === (kind === 'options')) sum += holding[field];
    }
    return known(sum);
  };
}

const FIELDS = {
  quantity: 'quantity',
  options: 'gross',
  shares: 'gross',
  commissions: 'commissions',
  realized: 'realized',
} as const satisfies Partial<Record<Figure, keyof Holding>>;
