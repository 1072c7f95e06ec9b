import * as z from 'zod/mini';
import type { Area } from './area';
import { readText } from './storage';

/** One kind of thing kept in the browser, in a versioned envelope. */
export interface Kind<T> {
  readonly name: string;
  readonly version: number;
  readonly schema: z.ZodMiniType<T>;
  /** Step n turns the data of version n into version n + 1; one for every version ever shipped. */
  readonly migrations: Readonly<Record<number, (data: unknown) => unknown>>;
}

export type Opened<T> =
  | { readonly state: 'found'; readonly data: T; readonly raw: string }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly raw: string; readonly fromNewer: boolean };

const envelopeSchema = z.object({ version: z.int(), data: z.unknown() });

/** What a step through foreign data gives; undefined, which no schema accepts, where it throws. */
function attempt(step: () => unknown): unknown {
  try {
    return step();
  } catch {
    return undefined;
  }
}

/** Throws where a step is missing or does not know what to make of the data. */
function migrated(data: unknown, from: number, kind: Kind<unknown>): unknown {
  if (from === kind.version) return data;
  return migrated(kind.migrations[from]!(data), from + 1, kind);
}

/** Opens an envelope's text: foreign input until the kind's schema has accepted it. */
export function openEnvelope<T>(raw: string, kind: Kind<T>): Opened<T> {
  const unreadable = (fromNewer: boolean): Opened<T> => ({ state: 'unreadable', raw, fromNewer });
  const envelope = envelopeSchema.safeParse(attempt(() => JSON.parse(raw)));
  if (!envelope.success) return unreadable(false);
  const { version, data } = envelope.data;
  if (version > kind.version) return unreadable(true);
  const checked = kind.schema.safeParse(attempt(() => migrated(data, version, kind)));
  return checked.success ? { state: 'found', data: checked.data, raw } : unreadable(false);
}

export function readKind<T>(area: Area, kind: Kind<T>): Opened<T> {
  const raw = readText(area, kind);
  return raw === null ? { state: 'absent' } : openEnvelope(raw, kind);
}
