import * as z from 'zod/mini';
import type { Area } from './area';
import type { Follows } from './ownWrites';
import { readText } from './storage';

/** A kind of data stored in the browser, in a versioned envelope. */
export interface Kind<T> {
  readonly name: string;
  readonly version: number;
  readonly schema: z.ZodMiniType<T>;
  /** Step n upgrades data from version n to n + 1; one for every version ever shipped. */
  readonly migrations: Readonly<Record<number, (data: unknown) => unknown>>;
}

/** The result of upgrading and checking foreign data. */
export type Checked<T> =
  | { readonly state: 'found'; readonly data: T }
  | { readonly state: 'unreadable'; readonly fromNewer: boolean };

export type Opened<T> =
  | (Checked<T> & { readonly raw: string; readonly follows?: Follows | undefined })
  | { readonly state: 'absent' };

const envelopeSchema = z.object({ version: z.int(), data: z.unknown() });

const followsSchema = z.object({ follows: z.record(z.string(), z.number()) });

/** The result of a step on foreign data; undefined, which no schema accepts, if it throws. */
function attempt(step: () => unknown): unknown {
  try {
    return step();
  } catch {
    return undefined;
  }
}

/** The value of a JSON text; undefined if it is not JSON. */
export const parsed = (text: string): unknown => attempt(() => JSON.parse(text));

/** Throws if a step is missing or cannot handle the data. */
function migrated(data: unknown, from: number, kind: Kind<unknown>): unknown {
  if (from === kind.version) return data;
  return migrated(kind.migrations[from]!(data), from + 1, kind);
}

/** Old data upgraded to this version; undefined if a step cannot handle it. */
export const upToDate = (data: unknown, from: number, kind: Kind<unknown>): unknown =>
  attempt(() => migrated(data, from, kind));

export const wrap = ({ version }: { readonly version: number }, data: unknown) => ({
  version,
  data,
});

/** The contents of an envelope: foreign input until the kind's schema has accepted it. */
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

/** Opens the text of an envelope. */
export function openEnvelope<T>(raw: string, kind: Kind<T>): Opened<T> {
  const foreign = parsed(raw);
  const { follows } = followsSchema.safeParse(foreign).data ?? {};
  return { ...unwrap(foreign, kind), raw, follows };
}

export function readKind<T>(area: Area, kind: Kind<T>): Opened<T> {
  const raw = readText(area, kind);
  return raw === null ? { state: 'absent' } : openEnvelope(raw, kind);
}
