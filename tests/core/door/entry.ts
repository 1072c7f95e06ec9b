import type fc from 'fast-check';

/** A function of core's door, what it may be given, and how often it is called while exploring. */
export interface Entry {
  readonly call: (args: readonly unknown[]) => unknown;
  /** Within the domain that its docstring states. */
  readonly given: fc.Arbitrary<readonly unknown[]>;
  readonly runs: number;
}

const MILLION = 1_000_000;

export const entry = <Args extends readonly unknown[]>(
  call: (...args: Args) => unknown,
  given: fc.Arbitrary<Readonly<Args>>,
  runs = MILLION,
): Entry => ({ call: (args) => call(...(args as Args)), given, runs });
