/** @typedef {import('@playwright/test').Page} Page */

/** @typedef {{ plans: number, noteLength: number, events: number }} Load */

/**
 * Fills the browser's storages with the data of many years, as the app would write them, from a
 * page at the app's address that runs none of its code.
 * @param {Page} page
 * @param {string} url
 * @param {Load} load
 */
export async function leaveMuch(page, url, load) {
  await page.goto(`${url}icon.svg`);
  await page.evaluate(fill, load);
}

/** Runs in the page. @param {Load} load */
async function fill({ plans, noteLength, events }) {
  for (let at = 0; at < plans; at += 1) {
    const draft = { stock: `S${at}`, spot: '100', strike: '95', premium: '2.50', days: '35' };
    const data = {
      id: `p${at}`,
      name: `Plan ${at}`,
      note: at === 0 ? 'x'.repeat(noteLength) : '',
      draft,
      ticks: [],
      plannedOn: '2026-11-17',
      savedAt: new Date(Date.UTC(2020, 0, 1) + at * 3_600_000).toISOString(),
    };
    localStorage.setItem(`putwise.plan.p${at}`, JSON.stringify({ version: 1, data }));
  }
  const opening = indexedDB.open('putwise', 6);
  opening.addEventListener('upgradeneeded', () => {
    const all = ['chains', 'events', 'marks', 'readings', 'uncopied', 'copies', 'batches'];
    for (const name of [...all, 'histories', 'watched']) opening.result.createObjectStore(name);
  });
  await new Promise((opened) => opening.addEventListener('success', opened));
  const change = opening.result.transaction('events', 'readwrite');
  const log = change.objectStore('events');
  const day = 86_400_000;
  const dateOf = (/** @type {number} */ time) => new Date(time).toISOString().slice(0, 10);
  for (let at = 0; at < events; at += 1) {
    // Sold on one day and bought back a week later; the last ten are open.
    const pair = Math.floor(at / 2);
    const isBack = at % 2 === 1;
    const sold = Date.UTC(2016, 0, 4) + Math.floor((pair * 3900) / (events / 2)) * day;
    const contract = {
      underlying: `S${pair % 97}`,
      root: `S${pair % 97}`,
      expiration: dateOf(sold + 28 * day),
      right: 'put',
      strike: 50 + (pair % 40),
      multiplier: 100,
    };
    const id = `e${at}`;
    const date = dateOf(sold + (isBack ? 7 * day : 0));
    const about = { id, account: 'Main', date, kind: 'option', contract };
    const trade = { contracts: 1, side: isBack ? 'buy' : 'sell', price: isBack ? 0.4 : 1.2 };
    log.put({ version: 1, data: { ...about, ...trade, feesTotal: 1, place: at + 1 } }, id);
  }
  await new Promise((done) => change.addEventListener('complete', done));
  opening.result.close();
}
