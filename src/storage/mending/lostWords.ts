import { FIELDS, specOf, type FieldName } from '../../draft/fields';

const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);

/** Parts of plans and settings that are not fields; parts missing here are unknown to users. */
const PARTS: Readonly<Record<string, string>> = {
  name: 'name',
  note: 'note',
  ticks: 'ticks',
  plannedOn: 'the day it was planned',
  quotedAt: 'the time of its quote',
  reasons: 'reasons',
  placement: 'its placing',
  theme: 'colors',
  convention: 'return convention',
  rules: 'rules',
  compare: 'rows of Compare',
};

/** The path of a typed text. */
const TYPED = /^(?:draft\.|placement\.(?:account|fill)\.)?([^.]+)$/;

function nameOf(path: string): string | undefined {
  const [, name = ''] = TYPED.exec(path) ?? [];
  return isField(name) ? specOf(name).label : PARTS[path.split('.')[0]!];
}

/** Whether only choices no longer offered were lost, which then have their initial values. */
export const isSlight = (paths: readonly string[]): boolean =>
  paths.every((path) => {
    const [, name = ''] = TYPED.exec(path) ?? [];
    return isField(name) && specOf(name).choices !== undefined;
  });

/** What was lost, by the names a user knows. */
export const lostNames = (paths: readonly string[]): readonly string[] => [
  ...new Set(paths.flatMap((path) => nameOf(path) ?? [])),
];
