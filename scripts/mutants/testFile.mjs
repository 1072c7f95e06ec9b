import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import process from 'node:process';
import { compileFunction } from 'node:vm';
import { startTests } from '@vitest/runner';
import * as fastCheck from 'fast-check';

/** @import { Task, Test, VitestRunnerConfig } from '@vitest/runner' */

const config = /** @type {VitestRunnerConfig} */ (
  /** @type {unknown} */ ({
    root: process.cwd(),
    setupFiles: [],
    sequence: { shuffle: false, concurrent: false, hooks: 'stack' },
    maxConcurrency: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
    tags: [],
    expect: {},
    fakeTimers: {},
  })
);

// State that Vitest keeps in each of its threads, and expects when loaded.
Reflect.set(globalThis, '__vitest_worker__', { config, environment: { name: 'node' } });
const vitest = await import('vitest');
vitest.chai.config.showDiff = false; // nobody reads these diffs, and computing one for two chains takes seconds

// Always the same few cases: most mutants fail the first, and no failing case is shrunk.
fastCheck.configureGlobal({ seed: 20_261_121, numRuns: 20, endOnFailure: true });

const ours = new Map(Object.entries({ vitest, 'fast-check': fastCheck }));
const others = createRequire(import.meta.url);

/** @param {string} name */
const requireShared = (name) => ours.get(name) ?? others(name);

/**
 * @typedef {object} Result
 * @property {string} id
 * @property {string} name
 * @property {number} timeSpentMs
 * @property {string | null} failure
 */

/**
 * Callbacks during a run.
 * @typedef {object} Turns
 * @property {() => void} loading
 * @property {() => void} loaded
 * @property {(id: string | undefined) => void} [inTest]
 */

/** @param {Test} test */
function idOf(test) {
  const names = [test.name];
  for (let suite = test.suite; suite; suite = suite.suite) names.unshift(suite.name);
  return `${test.file.filepath}#${names.join(' ')}`;
}

/** Represents the tests of a file that could not be loaded. */
const UNLOADED = { id: '', name: '', timeSpentMs: 0 };

/** @param {Task} task @returns {readonly Test[]} */
const testsOf = (task) => (task.type === 'suite' ? task.tasks.flatMap(testsOf) : [task]);

/** A test file with all its imports, as one function: each call loads it again. */
export class TestFile {
  /** Longest run so far, milliseconds. */
  took = 0;

  /** @param {string} path */
  constructor(path) {
    const names = ['require', 'module', 'exports', '__dirname'];
    this.path = path;
    this.load = compileFunction(readFileSync(path, 'utf8'), names, { filename: path });
  }

  /** @param {string} id */
  has(id) {
    return id.startsWith(`${this.path}#`);
  }

  /**
   * Runs its tests, or the wanted ones, one after another; stops at the first failure unless told
   * otherwise.
   * @param {Turns} turns
   * @param {{ wanted?: ReadonlySet<string> | undefined, isWhole?: boolean }} how
   * @returns {Promise<readonly Result[]>}
   */
  async run({ loading, loaded, inTest }, { wanted, isWhole = false }) {
    const start = performance.now();
    /** @type {Result[]} */
    const results = [];
    let isOver = false;
    Reflect.get(globalThis, '__vitest_worker__').filepath = this.path;
    const [file] = await startTests([this.path], {
      config,
      importFile: () => {
        loading();
        const module = { exports: {} };
        this.load(requireShared, module, module.exports, dirname(this.path));
      },
      onCollected: ([own]) => {
        for (const test of own ? testsOf(own) : []) {
          if (wanted && !wanted.has(idOf(test))) test.mode = 'skip';
        }
        loaded();
      },
      onBeforeRunTask: (test) => {
        if (isOver) test.mode = 'skip';
      },
      onBeforeTryTask: (test) => inTest?.(idOf(test)),
      onAfterTryTask: () => inTest?.(undefined),
      onAfterRunTask: (test) => {
        const { state, duration = 0, errors } = test.result ?? {};
        if (state !== 'pass' && state !== 'fail') return;
        const failure = state === 'fail' ? (errors?.[0]?.message ?? '') : null;
        results.push({ id: idOf(test), name: test.name, timeSpentMs: duration, failure });
        isOver = failure !== null && !isWhole;
      },
    });
    this.took = Math.max(this.took, performance.now() - start);
    const [error] = file?.result?.state === 'fail' ? (file.result.errors ?? []) : [];
    return error ? [...results, { ...UNLOADED, failure: error.message }] : results;
  }
}
