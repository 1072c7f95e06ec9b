/**
 * A chain of 10,000 contracts, from the text of a file to ranked puts, compared with only the CSV
 * library on the same text.
 */
import { cpus } from 'node:os';
import process from 'node:process';
import Papa from 'papaparse';
import { chainCode } from './chainCode.mjs';
import { timed } from './timed.mjs';

/** Passes of each side, alternating; the best counts. */
const PASSES = 40;
const BUDGET = 4;

export async function run() {
  const {
    cboe,
    generatedChain,
    rankPuts,
    readChain,
    DEFAULT_CONVENTION,
    IBKR_PRO_SCHEDULE,
    RULE_PROFILES,
  } = await chainCode();
  const chain = generatedChain({ seed: 1, expirations: 40, strikes: 125 });
  const text = cboe(chain);
  /** @type {Parameters<typeof rankPuts>[1]} */
  const facts = {
    ...chain,
    billReturn: 0.038,
    convention: DEFAULT_CONVENTION,
    schedule: IBKR_PRO_SCHEDULE,
    thresholds: RULE_PROFILES.starter,
    cashTotal: 50_000,
    priceAt: 'bid',
  };
  const best = { library: Infinity, read: Infinity, ranked: Infinity };
  for (let pass = 0; pass < PASSES; pass++) {
    best.library = Math.min(
      best.library,
      timed(() => Papa.parse(text)),
    );
    let quotes = chain.quotes;
    best.read = Math.min(
      best.read,
      timed(() => {
        ({ quotes } = readChain(text, { receivedAt: '' }));
      }),
    );
    best.ranked = Math.min(
      best.ranked,
      timed(() => rankPuts(quotes, facts)),
    );
  }
  const ratio = (best.read + best.ranked) / best.library;
  return [
    '## A chain of 10,000 contracts',
    '',
    `Cboe's quote table of ${(text.length / 1e6).toFixed(1)} MB, 40 expirations of 125 strikes, one core of ${cpus().length} (${cpus()[0]?.model.trim()}), Node ${process.version}; best of ${PASSES} passes in turns, processor's time.`,
    '',
    '|  | milliseconds | times the library |',
    '| --- | --- | --- |',
    `| the CSV library alone | ${best.library.toFixed(1)} | 1 |`,
    `| read | ${best.read.toFixed(1)} | ${(best.read / best.library).toFixed(2)} |`,
    `| 5,000 puts priced, judged and ranked | ${best.ranked.toFixed(1)} | ${(best.ranked / best.library).toFixed(2)} |`,
    `| together | ${(best.read + best.ranked).toFixed(1)} | ${ratio.toFixed(2)} ${ratio > BUDGET ? `**missed** (${BUDGET})` : `(at most ${BUDGET})`} |`,
  ];
}
