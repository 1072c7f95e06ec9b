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

/** How a person has the table of puts. */
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

/** Keeps what the table shows now under a name; a set of the same name is replaced. */
export function keepSet(name: string) {
  const { sets, columns } = choices();
  const { sort, asked, expiration } = useStrikes.getState();
  const set: TableSet = { name, columns: columnsOf(columns), sort, asked, expiration };
  choose({ sets: [...sets.filter((each) => each.name !== name), set] });
  tell(`Kept “${name}”.`);
}

/** Shows the puts as a set has it. */
export function applySet(set: TableSet) {
  const { columns, ...shown } = tableOf(set);
  choose({ columns });
  useStrikes.setState(shown);
}

export function deleteSet(name: string) {
  const { sets } = choices();
  choose({ sets: sets.filter((set) => set.name !== name) });
  say(`Deleted “${name}”.`, () => choose({ sets }));
}
