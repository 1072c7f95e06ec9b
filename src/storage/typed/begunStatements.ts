import * as z from 'zod/mini';
import type { OwnAnswers } from '../../files/statement/answered';
import type { Brought } from '../../store/statement/statements';
import { newBrought } from '../../store/statement/newBrought';
import { dropAsked } from '../../store/typed/askedTexts';
import { typeText, useTypedTexts, type TypedName } from '../../store/typed/texts';
import { parsed } from '../envelope';

/*
 * A statement that is being viewed, and not yet added, survives a reload of its tab: the pasted
 * text, and the answers to its questions. For a file only the answers are stored, until the file is
 * brought again.
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
  /** Identifies its file; null for a text. */
  file: z.nullable(z.string()),
  /** Epoch milliseconds: the first brought is shown first. */
  at: z.number(),
  answers: answersSchema,
});

const ABOUT = '.about';

const aboutName = (id: string): TypedName => `asked.${id}${ABOUT}`;

/** The name under which its text is stored. */
export const textName = (id: string): TypedName => `asked.${id}.text`;

const fileKey = (source: Brought['source'], fileName: string): string | null => {
  if (typeof source === 'string') return null;
  const changed = 'lastModified' in source ? String(source.lastModified) : '';
  return `${fileName} ${source.size} ${changed}`;
};

/** The names of all begun statements, as one text that changes with them. */
export const begunNames = (all: Readonly<Record<string, string>>): string =>
  Object.keys(all)
    .filter((name) => name.startsWith('asked.') && name.endsWith(ABOUT))
    .join(' ');

/** Begun statements by batch id, first one first. */
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

/** Stores a text, or the answers about a text or file. */
export function storeBegun({ id, source, fileName, answers }: Brought): void {
  const all = begun();
  const before = all.find((one) => one.id === id);
  // Two may arrive in the same millisecond.
  const at = before?.at ?? Math.max(Date.now(), (all.at(-1)?.at ?? 0) + 1);
  const about = { file: fileKey(source, fileName), at, answers };
  typeText(aboutName(id), JSON.stringify(about));
  if (typeof source === 'string' && before?.text !== source) typeText(textName(id), source);
}

/** Drops everything stored for a statement, once it is added or left. */
export const dropBegun = (id: string): void => dropAsked(`${id}.`);

/** Pasted texts being viewed when the page was reloaded. */
export const begunTexts = (): readonly Brought[] =>
  begun().flatMap(({ id, text, answers }) =>
    text === undefined ? [] : [{ ...newBrought(text, 'Pasted text'), id, answers }],
  );

/** A file as it arrives, with answers given before a reload. */
export function broughtFile(file: File): Brought {
  const key = fileKey(file, file.name);
  const before = begun().find((one) => one.file === key);
  const brought = newBrought(file, file.name);
  return before ? { ...brought, id: before.id, answers: before.answers } : brought;
}
