import type { StatedCash, StatedPosition, Stated } from '../../../../core/book/statement/statement';
import { ledgerOf } from '../../../../core/book/ledger/currency';
import { contractKey } from '../../../../core/market/contract';
import { cellNumber } from '../../numbers';
import { namesNothing } from '../doubts';
import { stockSymbol } from '../optionNames';
import type { RowRecord } from '../record';
import type { Row } from '../reading';
import { beginsWithDay, isAccount } from './cells';
import type { ContractIn } from './instruments';
import { cashLineOf, leftOutKind } from './words';

const number = (cell = '') => cellNumber(cell, 'point');

/** Reads ending positions. The account is null if the file has several. */
export function standingReader(record: RowRecord, contractIn: ContractIn, account: string | null) {
  const positions: StatedPosition[] = [];
  /** The day the oldest lot was opened, by series key or symbol. */
  const openedOn = new Map<string, string>();
  let hasPositions = false;

  /**
   * Columns are recognized by structure: the currency, the symbol, a date or a dash, then numbers.
   */
  function position(cells: readonly string[], row: Row) {
    hasPositions = true;
    if (cells[2] !== 'Summary') {
      openLot(cells);
      return record.summary();
    }
    const currency = cells[4] ?? '';
    const its = isAccount(cells[5] ?? '') ? 6 : 5;
    const name = cells[its]?.trim() ?? '';
    const contract = contractIn(name);
    const what = contract ?? stockSymbol(name);
    const first = typeof number(cells[its + 1]) === 'number' ? its + 1 : its + 2;
    const quantity = number(cells[first]);
    const category = leftOutKind((cells[3] ?? '').split(' - ')[0]!);
    if (category !== null) return record.leaveOut(category);
    if (what === null || typeof quantity !== 'number') {
      return record.doubt(row, namesNothing(name));
    }
    const own = its === 6 ? cells[5]! : account;
    record.summary();
    positions.push({
      account: own === null ? null : ledgerOf(own, currency),
      what,
      quantity,
      basisTotal: number(cells[first + 3]) ?? null,
      lines: [row.line],
    });
  }

  /** The date is next to the lot's symbol. */
  function openLot(cells: readonly string[]) {
    const at = cells.findIndex(beginsWithDay);
    const [name, day] = [cells[at - 1]?.trim(), cells[at]?.slice(0, 10)];
    if (name === undefined || day === undefined) return;
    const contract = contractIn(name);
    const key = contract === null ? stockSymbol(name) : contractKey(contract);
    const known = key === null ? undefined : openedOn.get(key);
    if (key !== null && (known === undefined || day < known)) openedOn.set(key, day);
  }

  return {
    position,
    openLot,
    openedOn,
    header: () => {
      hasPositions = true;
    },
    positions: () => (hasPositions ? positions : null),
  };
}

const FIGURES = {
  commissions: 'commissions',
  deposits: 'deposits',
  dividends: 'dividends',
  interest: 'interest',
  fees: 'fees',
} as const;

/** Reads the cash report: in each currency if listed, or else in the base currency only. */
export function cashReader(baseCurrency: string) {
  const blocks = new Map<string, { label: string; amount: number; line: number }[]>();
  const isCurrency = (name: string) => /^[A-Z]{3}$/.test(name);

  function row([, , label = '', block = '', cell = '']: readonly string[], { line }: Row) {
    const amount = number(cell);
    if (typeof amount !== 'number') return;
    const own = blocks.get(block) ?? [];
    own.push({ label, amount, line });
    blocks.set(block, own);
  }

  function told(): { cash: StatedCash[]; stated: Stated[] } {
    const cash: StatedCash[] = [];
    const stated: Stated[] = [];
    const isEach = [...blocks.keys()].some(isCurrency);
    for (const [block, lines] of blocks) {
      if (isEach && !isCurrency(block)) continue;
      const currency = isCurrency(block) ? block : baseCurrency;
      const named = (which: string) => lines.find(({ label }) => cashLineOf(label) === which);
      // In an unknown language, the last line is settled cash and the one before it is ending cash.
      const ending = named('ending') ?? lines.at(lines.length > 3 ? -2 : -1)!;
      const starting = named('starting') ?? lines[0]!;
      cash.push({
        currency,
        starting: starting === ending ? null : starting.amount,
        ending: ending.amount,
        lines: [starting.line, ending.line],
      });
      for (const [which, figure] of Object.entries(FIGURES)) {
        const own = lines.filter(({ label }) => cashLineOf(label) === which);
        if (own.length === 0) continue;
        const total = own.reduce((sum, { amount }) => sum + amount, 0);
        stated.push({
          figure,
          of: 'all',
          currency,
          total,
          what: null,
          lines: own.map(({ line }) => line),
        });
      }
    }
    return { cash, stated };
  }

  return { row, told };
}
