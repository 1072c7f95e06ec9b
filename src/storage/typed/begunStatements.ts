import * as z from 'zod/mini';
import type { OwnAnswers } from '../../files/statement/answered';
import type { Brought } from '../../store/statement/statements';
import { newBrought } from '../../store/statement/newBrought';
import { dropAsked } from '../../store/typed/askedTexts';
import { typeText, useTypedTexts, type TypedName } from '../../store/typed/texts';
import { parsed } from '../envelope';

/*
 * A statement that is looked at, and not added yet, outlasts a reload of its tab: the text that was
 * pasted, and what was answered to it. Of a file the answers alone, for when it is brought again.
 */

const texts = z.record(z.string(), z.string());

const answersSchema = z.object({
  year: z.optional(z.int()),
  columns: z.optional(z.record(z.string(), z.int())),
  locale: z.optional(z.enum(['point', 'comma'])),
  accounts: z.optional(texts),
  opened: z.optional(
    z.record(z.string(), z.object({ price: z.number(), date: z.nullable(z.string()) })),
  ),
  became: z.optional(
    z.record(
      z.string(),
      z.union([
        z.object({ how: z.enum(['expiration', 'assignment', 'exercise']) }),
        z.object({ how: z.literal('settlement'), value: z.number() }),
      ]),
    ),
  ),
  taken: z.optional(z.array(z.string())),
}) as unknown as z.ZodMiniType<OwnAnswers>;

const begunSchema = z.object({
  /** What tells its file from others; null of a text. */
  file: z.nullable(z.string()),
  /** Epoch milliseconds: what was brought first is looked at first. */
  at: z.number(),
  answers: answersSchema,
});

const ABOUT = '.about';

const aboutName = (id: string): TypedName => `asked.${id}${ABOUT}`;

/** Where the text of one stands. */
export const textName = (id: string): TypedName => `asked.${id}.text`;

const fileKey = (source: Brought['source'], fileName: string): string | null => {
  if (typeof source === 'string') return null;
  const changed = 'lastModified' in source ? String(source.lastModified) : '';
  return `${fileName} ${source.size} ${changed}`;
};

/** The names under which it is put down, as one text: it changes with what was begun. */
export const begunNames = (all: Readonly<Record<string, string>>): string =>
  Object.keys(all)
    .filter((name) => name.startsWith('asked.') && name.endsWith(ABOUT))
    .join(' ');

/** What was begun, by the ids of their batches, the first first. */
function begun() {
  const all = useTypedTexts.getState();
  return Object.entries(all)
    .flatMap(([name, text]) => {
      if (!name.startsWith('asked.') || !name.endsWith(ABOUT)) return [];
      const { data } = begunSchema.safeParse(parsed(text));
      const id = name.slice('asked.'.length, -ABOUT.length);
      return data ? [{ ...data, id, text: all[textName(id)] }] : [];
    })
    .toSorted((one, other) => one.at - other.at);
}

/** Puts down a text, and what is answered to it or a file. */
export function putDown({ id, source, fileName, answers }: Brought): void {
  const all = begun();
  const before = all.find((one) => one.id === id);
  // Two may come in one millisecond.
  const at = before?.at ?? Math.max(Date.now(), (all.at(-1)?.at ?? 0) + 1);
  const about = { file: fileKey(source, fileName), at, answers };
  typeText(aboutName(id), JSON.stringify(about));
  if (typeof source === 'string' && before?.text !== source) typeText(textName(id), source);
}

/** Drops all that was put down of one, since it is added or left. */
export const dropBegun = (id: string): void => dropAsked(`${id}.`);

/** The texts that were pasted and looked at when the page was reloaded. */
export const begunTexts = (): readonly Brought[] =>
  begun().flatMap(({ id, text, answers }) =>
    text === undefined ? [] : [{ ...newBrought(text, 'Pasted text'), id, answers }],
  );

/** A file as it comes, with what was answered to it before a reload. */
export function broughtFile(file: File): Brought {
  const key = fileKey(file, file.name);
  const before = begun().find((one) => one.file === key);
  const brought = newBrought(file, file.name);
  return before ? { ...brought, id: before.id, answers: before.answers } : brought;
}
