import { cboe } from '../../core/chain/dresses';
import { generatedChain } from '../../core/chain/generated';
import { expect, open, test } from '../journey';
import { startOn } from '../plan';
import { makes, YEAR } from '../statement';
import { ranked } from '../strikes';
import { MORNING } from '../clock';
import { KEPT, leave, SOLD } from './standing';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Characters above which a worker is used. */
const LONG = 60_000;

const statement = () => {
  const text = readFileSync(YEAR, 'utf8');
  const line = 'Codes,Data,A,Assignment,,\n';
  return `${text.trimEnd()}\n${line.repeat(LONG / line.length)}`;
};

const closes = () => {
  const days = Array.from({ length: LONG / 16 }, (_, at) =>
    new Date(Date.UTC(2015, 0, 2) + at * 86_400_000).toISOString().slice(0, 10),
  );
  return `Date,Close\n${days.map((day, at) => `${day},${380 + (at % 7)}.00`).join('\n')}\n`;
};

/** More puts than are judged on the page itself. */
const many = Object.fromEntries(
  Array.from({ length: 2100 }, (_, at) => {
    const id = `sold${at}`;
    return [id, { ...SOLD, data: { ...SOLD.data, id, place: at + 1 } }];
  }),
);

/** What uses each worker, and the result despite its failure. */
const WORK: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  chain: async (page) => {
    await open(page, './#strikes');
    const chain = cboe(generatedChain({ seed: 9, expirations: 20, strikes: 50 }));
    await page.getByLabel('Choose files').setInputFiles(file('acme.csv', chain));
    await ranked(page);
  },
  statement: async (page) => {
    await open(page, './#trades/statement');
    await page.getByLabel('Choose files').setInputFiles(file('year.csv', statement()));
    await makes(page, /^\d+ new events/);
  },
  prices: async (page) => {
    await open(page, './#plan/chances');
    const past = page.getByRole('region', { name: 'The past of GOOGL' });
    await past.getByText('Read past prices of GOOGL').click();
    await past.getByLabel('Choose a file of prices').setInputFiles(file('GOOGL.csv', closes()));
    await expect(past).toContainText('From a table: ');
  },
  repeatedPut: async (page) => {
    await open(page, './#compare');
    await page.getByText(/^Repeating it for/).click();
    await expect(page.getByText(/^Simulated 10,000 paths/)).toBeVisible({ timeout: 30_000 });
  },
  replay: async (page) => {
    await open(page, './#trades/history');
    await expect(page.getByText(/ trades gained/)).toBeVisible({ timeout: 30_000 });
  },
  book: async (page) => {
    await leave(page, { ...KEPT, records: { events: many } });
    await open(page, './#trades');
    await expect(page.getByText('2,100 contracts')).toBeVisible({ timeout: 30_000 });
  },
};

/** Runs in the page: every worker runs out of memory at its first request. */
function killEach() {
  Worker.prototype.postMessage = function die() {
    this.terminate();
    queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error')));
  };
}

const FAULTS: Readonly<Record<string, (page: Page, name: string) => Promise<unknown>>> = {
  'does not load': (page, name) => page.route(`**/${name}.worker-*`, (route) => route.abort()),
  'dies at its work': (page) => page.addInitScript(killEach),
};

for (const [fault, inject] of Object.entries(FAULTS)) {
  for (const [name, ask] of Object.entries(WORK)) {
    test(`if the ${name} worker ${fault}, its result comes all the same`, async ({
      page,
      context,
      complaints,
    }) => {
      await startOn(context, MORNING);
      await inject(page, name);
      await ask(page);
      expect(complaints.filter((words) => !words.includes('ERR_FAILED'))).toEqual([]);
      complaints.length = 0;
    });
  }
}
