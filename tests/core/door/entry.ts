import type fc from 'fast-check';

/** An exported function of core, its possible arguments, and how often it is called when exploring. */
export interface Entry {
  readonly call: (args: readonly unknown[]) => unknown;
  /** Within the domain stated by its docstring. */
  readonly given: fc.Arbitrary<readonly unknown[]>;
  readonly runs: number;
}

const MILLION = 1_000_000;

export const entry = <Args extends readonly unknown[]>(
  call: (...args: Args) => unknown,
  given: fc.Arbitrary<Readonly<Args>>,
  runs = MILLION,
): Entry => ({ call: (args) => call(...(args as Args)), given, runs });
