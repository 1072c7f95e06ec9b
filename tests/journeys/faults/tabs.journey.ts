import { expect } from '../journey';
import { openPlan, test } from '../plan';
import { goToTrades, log, openLog, record, recordsIn, sale } from './faults';
import { KEPT, keptPlaced, leave } from './standing';

for (const count of [2, 3]) {
  test(`${count} tabs that record at once lose nothing, and each shows all`, async ({
    page,
    context,
  }) => {
    await leave(page, KEPT);
    const tabs = [page];
    while (tabs.length < count) tabs.push(await context.newPage());
    for (const tab of tabs) {
      await openPlan(tab);
      await goToTrades(tab);
    }
    await Promise.all(tabs.map((tab, at) => record(tab, sale(`T${'ABC'[at]}`))));
    for (const tab of tabs) {
      await openLog(tab);
      for (const at of tabs.keys()) {
        await expect(log(tab).getByText(`1 T${'ABC'[at]} 40 put`)).toHaveCount(1);
      }
      await expect(log(tab).getByText('ACME')).toHaveCount(1);
    }
    // One tab undoes its change; the others follow, without undoing their own.
    await tabs[0]!.getByRole('button', { name: 'Undo' }).click();
    for (const tab of tabs) {
      await expect(log(tab).getByText('1 TA 40 put')).toHaveCount(0);
      await expect(log(tab).getByText('1 TB 40 put')).toHaveCount(1);
    }
  });
}

test('a trade changed in one tab and deleted in another at the same moment ends the same way in both', async ({
  page,
  context,
}) => {
  await leave(page, KEPT);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await openPlan(tab);
    await goToTrades(tab);
    await openLog(tab);
  }
  await page.getByRole('button', { name: /^Edit: sold to open 1 ACME/ }).click();
  await page.getByLabel('Change it to').fill('sto 1 ACME 90p 18dec26 2.50 fee 1 on 13nov26');
  await Promise.all([
    page.getByLabel('Change it to').press('Enter'),
    other.getByRole('button', { name: /^Delete: sold to open 1 ACME/ }).click(),
  ]);
  const shown = (tab: typeof page) => log(tab).getByText('ACME').allTextContents();
  await expect(async () => expect(await shown(page)).toEqual(await shown(other))).toPass();
});

test('a fill that two tabs record at the same moment is in the log once', async ({
  page,
  context,
}) => {
  await leave(page, keptPlaced({ fillPrice: '2.55' }));
  const other = await context.newPage();
  const tabs = [page, other];
  for (const tab of tabs) {
    await openPlan(tab);
    await goToTrades(tab);
  }
  // Both record it before hearing of each other.
  await Promise.all(
    tabs.map((tab) =>
      tab.getByRole('button', { name: 'Take it in' }).evaluate((button: HTMLElement) => {
        BroadcastChannel.prototype.postMessage = () => {};
        const atOnce = Math.ceil(Date.now() / 1000 + 1) * 1000;
        return new Promise((clicked) =>
          setTimeout(() => clicked(button.click()), atOnce - Date.now()),
        );
      }),
    ),
  );
  for (const tab of tabs) {
    await openLog(tab);
    await expect(log(tab).getByText(/XYZ 95 put/)).toHaveCount(1);
  }
  await expect.poll(() => page.evaluate(recordsIn, 'events')).toHaveLength(2);
  await other.reload();
  await openLog(other);
  await expect(log(other).getByText(/XYZ 95 put/)).toHaveCount(1);
});
