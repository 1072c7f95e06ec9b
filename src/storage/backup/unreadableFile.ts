import * as z from 'zod/mini';
import type { SavedPlan } from '../../draft/savedPlan';
import { suggestedName } from '../../draft/suggestedName';
import type { Kind } from '../envelope';
import { ACCOUNT, PLAN, PLAN_LIST, SETTINGS, WORK } from '../kinds';
import { parsedUntilCut } from '../mending/cutShort';
import {
  envelopeSchema,
  inPart,
  plansOf,
  recovered,
  recoveredPlan,
  type Recovered,
} from '../mending/recovered';
import { ACCOUNT_STARTS, SETTINGS_STARTS } from '../mending/starts';
import type { Backup } from './backup';

const fileSchema = z.array(z.object({ key: z.string(), raw: z.string() }));

/** The name of the kind and the instant in the key of a text that was set aside. */
const KEY = /^putwise\.unreadable\.(.+)\.(\d{4}-\d\d-\d\dT[\d:.]+Z)\.\d+$/;

interface Aside {
  /** The name of its kind; for a plan, with its id. */
  readonly name: string;
  /** When it was set aside. */
  readonly at: string;
  /** Its contents, up to where it is cut off. */
  readonly content: unknown;
}

type Part = Partial<
  Pick<Backup, 'plans' | 'settings' | 'account' | 'unreadable' | 'newer' | 'inPart' | 'leftOut'>
>;

/** The trade that was being typed, as a plan. */
function planOfWork(content: unknown, at: string): Recovered<SavedPlan> | null {
  const read = recoveredPlan(content, at);
  if (read === null) return null;
  const { name: _, ...data } = read.data;
  const lost = read.lost.filter((part) => !['name', 'note'].includes(part));
  return { ...read, data: { ...data, name: suggestedName(read.data.draft) }, lost };
}

/** The plans in an earlier version's list. */
function planList(content: unknown, at: string): Part {
  const list = z.object({ data: z.array(z.unknown()) }).safeParse(content);
  if (!list.success) return { leftOut: ['a list of plans'] };
  return plansOf(list.data.data.map((data) => recoveredPlan({ version: 1, data }, at)));
}

function one<T>(
  kind: Kind<T>,
  content: unknown,
  starts: readonly object[],
  part: (data: T) => Part,
): Part {
  const read = recovered(content, kind, starts);
  return read
    ? { ...part(read.data), inPart: inPart(kind.name, read.lost) }
    : { leftOut: [kind.name] };
}

const isNewer = (content: unknown, { version }: Kind<unknown>) =>
  (envelopeSchema.safeParse(content).data?.version ?? 0) > version;

const kindOf = (name: string): Kind<unknown> =>
  [ACCOUNT, SETTINGS, WORK, PLAN_LIST].find((kind) => kind.name === name) ?? PLAN;

function partOf({ name, at, content }: Aside): Part {
  const kind = kindOf(name);
  if (isNewer(content, kind)) return { newer: [kind === WORK ? 'a trade' : kind.name] };
  if (kind === ACCOUNT) return one(ACCOUNT, content, ACCOUNT_STARTS, (account) => ({ account }));
  if (kind === SETTINGS) {
    return one(SETTINGS, content, SETTINGS_STARTS, (settings) => ({ settings }));
  }
  if (kind === PLAN_LIST) return planList(content, at);
  if (kind === WORK) return plansOf([planOfWork(content, at)]);
  return plansOf([recoveredPlan(content, at, name.slice(PLAN.name.length + 1))]);
}

/**
 * What can be read from a file of texts set aside, in the form of a backup; null if it is no such
 * file.
 */
export function readUnreadable(json: unknown): Backup | null {
  const file = fileSchema.safeParse(json);
  if (!file.success || file.data.length === 0) return null;
  const parts = file.data.map(({ key, raw }) => {
    const [, name = '', at = ''] = KEY.exec(key) ?? [];
    return name === '' ? null : partOf({ name, at, content: parsedUntilCut(raw) });
  });
  if (parts.includes(null)) return null;
  const all = parts.flatMap((part) => part ?? []);
  return {
    plans: all.flatMap(({ plans }) => plans ?? []),
    settings: all.findLast(({ settings }) => settings)?.settings ?? null,
    account: all.findLast(({ account }) => account)?.account ?? null,
    book: null,
    withoutPersonal: false,
    unreadable: all.reduce((sum, { unreadable }) => sum + (unreadable ?? 0), 0),
    newer: all.flatMap(({ newer }) => newer ?? []),
    inPart: all.flatMap((part) => part.inPart ?? []),
    leftOut: all.flatMap(({ leftOut }) => leftOut ?? []),
  };
}
