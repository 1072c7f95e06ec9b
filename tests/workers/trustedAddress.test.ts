import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

interface Rules {
  readonly createScriptURL: (address: string) => string;
}

const load = async () => (await import('../../src/workers/trustedAddress')).trustedAddress;

test('an address passes through the one policy allowed, which is created once', async () => {
  const createPolicy = vi.fn<(name: string, rules: Rules) => Rules>((_name, rules) => ({
    createScriptURL: (address: string) => `trusted ${rules.createScriptURL(address)}`,
  }));
  vi.stubGlobal('trustedTypes', { createPolicy });
  const trustedAddress = await load();
  expect(trustedAddress('sw.js')).toBe('trusted sw.js');
  expect(trustedAddress('worker.js')).toBe('trusted worker.js');
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['putwise']);
});

test('an address stays as it is if the browser requires no policy', async () => {
  const trustedAddress = await load();
  expect(trustedAddress('sw.js')).toBe('sw.js');
});
