import { resolve } from 'node:path';
import { bundle } from './bundle.mjs';

const cache = resolve(import.meta.dirname, '../node_modules/.cache/bench-chain');

/** Node takes no TypeScript: bundles what is measured. @returns {Promise<typeof import('./chain.entry')>} */
export const chainCode = async () =>
  import(
    await bundle(resolve(import.meta.dirname, 'chain.entry.ts'), { into: cache, minify: false })
  );
