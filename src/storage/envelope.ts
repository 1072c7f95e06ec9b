import * as z from 'zod/mini';
import type { Area } from './area';
import type { Follows } from './ownWrites';
import { readText } from './storage';

/** One kind of thing kept in the browser, in a versioned envelope. */
export interface Kind<T> {
  readonly name: string;
  readonly version: number;
  readonly schema: z.ZodMiniType<T>;
  /** Step n turns the data of version n into version n + 1; one for every version ever shipped. */
  readonly migrations: Readonly<Record<number, (data: unknown) => unknown>>;
}

/** What foreign data turn out to be once they have been brought up to date and checked. */
export type Checked<T> =
  | { readonly state: 'found'; readonly data: T }
  | { readonly state: 'unreadable'; readonly fromNewer: boolean };

export type Opened<T> =
  | (Checked<T> & { readonly raw: string; readonly follows?: Follows | undefined })
  | { readonly state: 'absent' };

const envelopeSchema = z.object({ version: z.int(), data: z.unknown() });

const followsSchema = z.object({ follows: z.record(z.string(), z.number()) });

/** What a step through foreign data gives; undefined, which no schema accepts, where it throws. */
function attempt(step: () => unknown): unknown {
  try {
    return step();
  } catch {
    return undefined;
  }
}

/** What a text says; undefined where it is no JSON. */
export const parsed = (text: string): unknown => attempt(() => JSON.parse(text));

/** Throws where a step is missing or does not know what to make of the data. */
function migrated(data: unknown, from: number, kind: Kind<unknown>): unknown {
  if (from === kind.version) return data;
  return migrated(kind.migrations[from]!(data), from + 1, kind);
}

/** Old data as this version has them; undefined where no step knows what to make of them. */
export const upToDate = (data: unknown, from: number, kind: Kind<unknown>): unknown =>
  attempt(() => migrated(data, from, kind));

export const wrap = ({ version }: { readonly version: number }, data: unknown) => ({
  version,
  data,
});

/** Takes out what an envelope holds: foreign input until the kind's schema has accepted it. */
export function unwrap<T>(foreign: unknown, kind: Kind<T>): Checked<T> {
  const envelope = envelopeSchema.safeParse(foreign);
  if (!envelope.success) return { state: 'unreadable', fromNewer: false };
  const { version, data } = envelope.data;
  if (version > kind.version) return { state: 'unreadable', fromNewer: true };
  const checked = kind.schema.safeParse(upToDate(data, version, kind));
  return checked.success
    ? { state: 'found', data: checked.data }
    : { state: 'unreadable', fromNewer: false };
}

/** Opens an envelope's text. */
export function openEnvelope<T>(raw: string, kind: Kind<T>): Opened<T> {
  const foreign = parsed(raw);
  const { follows } = followsSchema.safeParse(foreign).data ?? {};
  return { ...unwrap(foreign, kind), raw, follows };
}

export function readKind<T>(area: Area, kind: Kind<T>): Opened<T> {
  const raw = readText(area, kind);
  return raw === null ? { state: 'absent' } : openEnvelope(raw, kind);
}
