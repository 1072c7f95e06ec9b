import { expose } from 'comlink';
import { afterEach, beforeEach, vi } from 'vitest';
import { derive, takeLog } from '../../src/workers/book.worker';
import { rank, read } from '../../src/workers/chain.worker';
import { prices } from '../../src/workers/prices.worker';
import { answer, begun, takeIn } from '../../src/workers/replay.worker';
import { simulate } from '../../src/workers/repeatedPut.worker';
import { prove, redact } from '../../src/workers/statement.worker';

/** A worker in this same thread; questions reach it as messages, as they reach a real one. */
export class FakeWorker {
  /** Every worker started since the last `reset`, the first one first. */
  static started: FakeWorker[] = [];
  /** What all work waits for before it begins. */
  static gate: Promise<unknown> = Promise.resolve();
  /** Set so that no worker starts: refused at once, or failing once its file is requested. */
  static fault: 'refused' | 'failing' | null = null;

  static reset() {
    FakeWorker.started = [];
    FakeWorker.gate = Promise.resolve();
    FakeWorker.fault = null;
  }

  readonly #channel = new MessageChannel();
  /** Reports that it ran out of memory, and is silent from then on. */
  die = () => {};
  isTerminated = false;
  /** Reports once more after the result, as a real one may; resolves once the page has heard it. */
  reportLate = (): Promise<void> => Promise.reject(new Error('this worker has no result yet'));

  constructor(readonly address: string) {
    if (FakeWorker.fault === 'refused') throw new Error('refused');
    const { gate } = FakeWorker;
    const waiting = async (...[put, report]: Parameters<typeof simulate>) => {
      await gate;
      const told: unknown[] = [];
      const fan = simulate(put, (done) => told.push(report(done)));
      await Promise.all(told);
      this.reportLate = async () => report(put.paths);
      return fan;
    };
    const works = {
      simulate: waiting,
      read: async (...given: Parameters<typeof read>) => gate.then(() => read(...given)),
      prove: async (...given: Parameters<typeof prove>) => gate.then(() => prove(...given)),
      redact: async (...given: Parameters<typeof redact>) => gate.then(() => redact(...given)),
      rank: async (...given: Parameters<typeof rank>) => gate.then(() => rank(...given)),
      prices: async (...given: Parameters<typeof prices>) => gate.then(() => prices(...given)),
      takeIn: async (...given: Parameters<typeof takeIn>) => gate.then(() => takeIn(...given)),
      answer: async (...given: Parameters<typeof answer>) => gate.then(() => answer(...given)),
      takeLog: async (...given: Parameters<typeof takeLog>) => gate.then(() => takeLog(...given)),
      derive: async (...given: Parameters<typeof derive>) => gate.then(() => derive(...given)),
      begun: async (...given: Parameters<typeof begun>) => gate.then(() => begun(...given)),
    };
    if (FakeWorker.fault === null) expose(works, this.#channel.port2);
    FakeWorker.started.push(this);
  }

  addEventListener(type: string, listener: (event: Event) => void) {
    if (type === 'message') {
      this.#channel.port1.addEventListener(type, listener);
      this.#channel.port1.start();
    } else {
      this.die = () => {
        this.#channel.port1.close();
        listener(new Event(type));
      };
      if (FakeWorker.fault === 'failing') queueMicrotask(this.die);
    }
  }

  removeEventListener(type: string, listener: EventListener) {
    this.#channel.port1.removeEventListener(type, listener);
  }

  postMessage(message: unknown, transfer: Transferable[]) {
    this.#channel.port1.postMessage(message, transfer);
  }

  terminate() {
    this.isTerminated = true;
    this.#channel.port1.close();
  }
}

/** Replaces every worker that the tests of a file start by one of these. */
export function withFakeWorkers() {
  beforeEach(() => {
    FakeWorker.reset();
    vi.stubGlobal('Worker', FakeWorker);
  });
  afterEach(() => vi.unstubAllGlobals());
}
