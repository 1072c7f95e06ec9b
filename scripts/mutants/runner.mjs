/**
 * Runs the tests of a folder of core in Stryker's own process, without Vitest's threads: starting
 * one, and loading modules one by one, takes ten times as long as the tests of most mutants.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { TestFile } from './testFile.mjs';

/** @import { CoverageData, InstrumenterContext, MutantCoverage } from '@stryker-mutator/api/core' */
/** @import { TestResult, TestRunner, MutantRunOptions } from '@stryker-mutator/api/test-runner' */

/** State shared with the mutated code. @type {InstrumenterContext} */
const mutated = {};
Reflect.set(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, mutated);

/** @param {{ [K in keyof InstrumenterContext]: InstrumenterContext[K] | undefined }} state */
const nowIs = (state) => Object.assign(mutated, state);

/** @param {CoverageData} all @param {CoverageData} more */
function addTo(all, more) {
  for (const [mutant, hits] of Object.entries(more)) all[mutant] = (all[mutant] ?? 0) + hits;
}

/** @implements {TestRunner} */
export class InProcess {
  /** @type {TestFile[]} */
  files = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const folder = resolve('tests/core/bundled');
    for (const name of readdirSync(folder)) this.files.push(new TestFile(join(folder, name)));
  }

  /** @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
  async dryRun() {
    /** @type {TestResult[]} */
    const tests = [];
    /** @type {MutantCoverage} */
    const mutantCoverage = { static: {}, perTest: {} };
    for (const file of this.files) {
      /** @type {MutantCoverage} */
      const own = { static: {}, perTest: {} };
      const turns = {
        loading: () => nowIs({ activeMutant: undefined, hitCount: undefined, mutantCoverage: own }),
        loaded: () => {},
        inTest: (/** @type {string | undefined} */ id) => nowIs({ currentTestId: id }),
      };
      for (const { failure, ...result } of await file.run(turns, { isWhole: true })) {
        if (failure !== null) return { status: DryRunStatus.Error, errorMessage: failure };
        tests.push({ ...result, status: TestStatus.Success, fileName: file.path });
      }
      addTo(mutantCoverage.static, own.static);
      for (const [id, hits] of Object.entries(own.perTest)) {
        addTo((mutantCoverage.perTest[id] ??= {}), hits);
      }
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<import('@stryker-mutator/api/test-runner').MutantRunResult>}
   */
  async mutantRun({ testFilter, activeMutant: { id }, hitLimit, mutantActivation }) {
    const wanted = testFilter && new Set(testFilter);
    const files = this.files.filter((file) => testFilter?.some((test) => file.has(test)) ?? true);
    const whileLoading = mutantActivation === 'static' ? id : undefined;
    let [nrOfTests, hitCount] = [0, 0];
    const turns = {
      loading: () => nowIs({ activeMutant: whileLoading, hitCount, hitLimit }),
      loaded: () => nowIs({ activeMutant: id }),
    };
    // Fastest files first: most mutants are caught there.
    for (const file of files.toSorted((one, other) => one.took - other.took)) {
      const results = await file.run(turns, { wanted });
      nrOfTests += results.length;
      hitCount = mutated.hitCount ?? 0;
      if (hitLimit !== undefined && hitCount > hitLimit) return { status: MutantRunStatus.Timeout };
      const failed = results.find(({ failure }) => failure !== null);
      if (failed) {
        const [killedBy, failureMessage] = [[failed.id], failed.failure ?? ''];
        return { status: MutantRunStatus.Killed, killedBy, failureMessage, nrOfTests };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }
}

const create = () => new InProcess();
create.inject = /** @type {const} */ ([]);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', create)];
