import { useMemo } from 'react';
import {
  columnsOf,
  FIRST_CHOICES,
  tableOf,
  type TableChoices,
  type TableSet,
} from '../../plan/strikes/choices';
import type { Column } from '../../plan/strikes/columns';
import { changeSettings } from '../changeSettings';
import { say, tell, usePage } from '../page';
import { useStrikes } from '../strikes';

const choices = (): TableChoices => usePage.getState().settings.strikes ?? FIRST_CHOICES;

/** A person's settings of the table of puts. */
export const useTableChoices = () => usePage(({ settings }) => settings.strikes ?? FIRST_CHOICES);

/** The columns of the table, in their order. */
export function useColumns(): readonly Column[] {
  const { columns } = useTableChoices();
  return useMemo(() => columnsOf(columns), [columns]);
}

const choose = (part: Partial<TableChoices>) =>
  changeSettings({ strikes: { ...choices(), ...part } });

export const chooseColumns = (columns: readonly Column[]) => choose({ columns });

export const groupRows = (isGrouped: boolean) => choose({ isGrouped });

export const keptPins = (): readonly string[] => choices().pins;

export const keepPins = (pins: readonly string[]) => choose({ pins });

const withSet = (set: TableSet) => [...choices().sets.filter(({ name }) => name !== set.name), set];

/** Stores the table's settings under a name; replacing a set of the same name can be undone. */
export function keepSet(name: string) {
  const { sets, columns } = choices();
  const { sort, asked, expiration } = useStrikes.getState();
  const before = sets.find((set) => set.name === name);
  choose({ sets: withSet({ name, columns: columnsOf(columns), sort, asked, expiration }) });
  if (!before) return tell(`Kept “${name}”.`);
  say(`Kept “${name}” in place of the set of that name.`, () => {
    choose({ sets: withSet(before) });
    tell(`“${name}” is as it was kept before.`);
  });
}

/** Applies a stored set to the table. */
export function applySet(set: TableSet) {
  const { columns, ...shown } = tableOf(set);
  choose({ columns });
  useStrikes.setState(shown);
}

export function deleteSet(name: string) {
  const { sets } = choices();
  const at = sets.findIndex((set) => set.name === name);
  const deleted = sets[at];
  if (!deleted) return;
  choose({ sets: sets.toSpliced(at, 1) });
  say(`Deleted “${name}”.`, () => {
    // Another tab may have stored sets meanwhile, even one of this name.
    const now = choices().sets;
    const isFree = now.every((set) => set.name !== name);
    const back = isFree ? deleted : { ...deleted, name: `${name} (deleted)` };
    choose({ sets: now.toSpliced(at, 0, back) });
    tell(`“${back.name}” is back.`);
  });
}
