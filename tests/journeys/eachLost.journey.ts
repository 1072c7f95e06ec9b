import { expect, live, test } from './journey';
import { laterScripts, onDemand, scriptsOf } from './script';
import type { Locator, Page } from '@playwright/test';

const plan = 'src/views/plan';
const STATEMENT = 'tests/fixtures/statements/ibkr-activity-usd.csv';
const recipes = ['src/recipe/RecipeText.tsx', 'src/words/figures/keyRecipes.ts'];

/** Scripts loaded as soon as the page is up. */
const AT_OPENING = [
  'src/plan/derived.ts',
  'src/start/keepGoing.ts',
  'src/start/offline.ts',
  'src/storage/copy/keepCopies.ts',
  'src/views/page/Message.tsx',
  'src/views/page/PageFooter.tsx',
  `${plan}/LiveSummary.tsx`,
  `${plan}/Notices.tsx`,
  `${plan}/form/ExpirationNote.tsx`,
  `${plan}/form/Folded.tsx`,
  `${plan}/form/MoreInputs.tsx`,
  `${plan}/form/PremiumSource.tsx`,
  `${plan}/headline/Condition.tsx`,
  `${plan}/headline/Standing.tsx`,
  `${plan}/judge/Judge.tsx`,
  `${plan}/payoff/DateSlider.tsx`,
  `${plan}/payoff/Payoff.tsx`,
  `${plan}/payoff/StrikeHandle.tsx`,
  `${plan}/print/PaperPlan.tsx`,
  `${plan}/saved/copy/CopyLine.tsx`,
  `${plan}/tabs/Tabs.tsx`,
];

interface Use {
  /** Scripts it loads. */
  readonly loads: readonly string[];
  readonly address?: string;
  /** Prepares the browser, before the page opens. */
  readonly before?: () => void;
  /** Place of the request, if all requests from there may share one page. */
  readonly from?: keyof typeof THERE;
  readonly act: (page: Page) => Promise<unknown>;
  /** Removes what was typed. */
  readonly clears?: true;
  /** Where the failure is reported. */
  readonly says: (page: Page) => Locator;
  /** What is shown once it has loaded. */
  readonly brings: (page: Page) => Locator;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const press = (name: string) => (page: Page) => button(page, name).first().click();
const go = (name: string) => (page: Page) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name }).click();
const lost = (page: Page) => page.getByText(/ did not load\./);
const inPlace = (page: Page) => page.locator('div[class*=place] .lost');
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();
const inTab = (page: Page) => page.locator('#tab-panel .lost');
const region = (name: string) => (page: Page) => page.getByRole('region', { name, exact: true });
const said = (words: string) => (page: Page) => page.getByText(words, { exact: true }).first();

const view = (page: Page, name: string) =>
  page.getByRole('radio', { name, exact: true }).check({ force: true });
const unfold = (page: Page, name: string) =>
  page.locator('summary', { hasText: new RegExp(`^${name}$`) }).click();

/** Goes to Strikes and judges the example there. */
async function judgeExample(page: Page) {
  await go('Strikes')(page);
  await press('Read the example chain')(page);
  await expect(page.getByRole('table', { name: /, ranked$/ })).toBeVisible();
}

/** A chain of a market, which the example is not. */
const CHAIN = [
  ['Underlying', 'Stock Price', 'Expiration', 'Type', 'Strike', 'Bid', 'Ask'],
  ['ACME', '100', '2031-01-17', 'Put', '95', '4.20', '4.30'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

/** Ways to places where nothing requested blocks anything else. */
const THERE = {
  answer: () => Promise.resolve(),
  places: () => Promise.resolve(),
  judged: judgeExample,
};

const USES: readonly Use[] = [
  {
    loads: [`${plan}/saved/SavePlan.tsx`],
    act: press('Save plan'),
    says: said('“Save plan” did not load.'),
    brings: (page) => page.getByRole('dialog'),
  },
  {
    loads: [
      `${plan}/actions/acts.ts`,
      'src/storage/link/link.ts',
      `${plan}/actions/LinkDialog.tsx`,
    ],
    before: () =>
      Object.assign(Clipboard.prototype, { writeText: () => Promise.reject(new Error()) }),
    act: press('Copy link'),
    says: (page) => page.getByText(/“Copy link” did not load\.|The link to copy did not load\./),
    brings: (page) => page.getByRole('dialog', { name: 'Copy this link' }),
  },
  {
    loads: recipes,
    from: 'answer',
    act: (page) => page.locator('summary', { hasText: 'Annualized return' }).first().click(),
    says: (page) => page.locator('details .lost').first(),
    brings: (page) => page.locator('details[open] p').first(),
  },
  {
    loads: [`${plan}/judge/RuleSettings.tsx`],
    from: 'answer',
    act: press('Edit rules'),
    says: (page) => inTab(page).first(),
    brings: (page) => page.getByLabel('Most days'),
  },
  {
    loads: [`${plan}/saved/SavedPlans.tsx`],
    act: press('Saved plans (0)'),
    says: said('Saved plans did not load.'),
    brings: (page) => page.getByRole('dialog', { name: 'Saved plans (0)' }),
  },
  {
    loads: [`${plan}/saved/copy/CopyDialog.tsx`],
    act: async (page) => {
      await button(page, 'Save plan').click();
      await button(page, 'Save').click();
      await page.getByRole('button', { name: /^No copy yet/ }).click();
    },
    says: said('The copy outside this browser did not load.'),
    brings: (page) => page.getByRole('dialog', { name: 'A copy outside this browser' }),
  },
  {
    loads: [`${plan}/outcomes/AllOutcomes.tsx`],
    from: 'answer',
    act: tab('Outcomes'),
    says: (page) => inTab(page).first(),
    brings: region('At expiration'),
  },
  {
    loads: [`${plan}/chances/AllChances.tsx`],
    from: 'answer',
    act: tab('Chances'),
    says: (page) => inTab(page).first(),
    brings: region('What moves it today'),
  },
  {
    loads: [`${plan}/exits/Exits.tsx`],
    from: 'answer',
    act: tab('Exits'),
    says: (page) => inTab(page).first(),
    brings: region('Early exercise'),
  },
  {
    loads: [`${plan}/checklist/Checklist.tsx`],
    from: 'answer',
    act: tab('Checklist'),
    says: (page) => inTab(page).first(),
    brings: region('First-trade checklist'),
  },
  {
    loads: ['src/files/profitTableCsv.ts'],
    from: 'answer',
    act: async (page) => {
      await tab('Outcomes')(page);
      await press('Save as CSV')(page);
    },
    says: said('“Save as CSV” did not load.'),
    brings: (page) => page.getByText(/^Saved .+\.csv\.$/),
  },
  {
    loads: [`${plan}/Empty.tsx`],
    act: press('Clear'),
    clears: true,
    says: said('What to enter did not load.'),
    brings: (page) => page.getByRole('heading', { level: 1 }),
  },
  {
    loads: ['src/views/compare/ComparePage.tsx', 'src/views/compare/picture/ReturnsPlot.tsx'],
    from: 'places',
    act: go('Compare'),
    says: (page) => inPlace(page).first(),
    brings: (page) => page.getByRole('figure', { name: /^Gain or loss of each row/ }),
  },
  {
    loads: ['src/views/compare/CompareMore.tsx'],
    act: go('Compare'),
    says: (page) => inPlace(page).first(),
    brings: region('In your own currency'),
  },
  {
    loads: ['src/views/strikes/StrikesPage.tsx'],
    from: 'places',
    act: go('Strikes'),
    says: (page) => inPlace(page).first(),
    brings: region('Read a chain'),
  },
  {
    loads: ['src/views/strikes/picture/ReturnPicture.tsx'],
    act: judgeExample,
    says: said('The picture did not load.'),
    brings: (page) => page.getByRole('figure', { name: /^Annualized return against/ }),
  },
  {
    loads: ['src/views/strikes/out/ChooseColumns.tsx'],
    from: 'judged',
    act: (page) => unfold(page, 'Columns'),
    says: said('The choice of columns did not load.'),
    brings: (page) => page.getByRole('list', { name: 'Columns of the table' }),
  },
  {
    loads: ['src/views/strikes/out/TableSets.tsx'],
    from: 'judged',
    act: (page) => unfold(page, 'Kept sets'),
    says: said('The kept sets did not load.'),
    brings: (page) => page.getByLabel('Name of the set'),
  },
  {
    loads: ['src/files/ladderCsv.ts'],
    from: 'judged',
    act: press('Save as CSV'),
    says: said('“Save as CSV” did not load.'),
    brings: (page) => page.getByText(/^Saved .+\.csv\.$/),
  },
  {
    loads: ['src/views/strikes/heat/HeatMap.tsx'],
    from: 'judged',
    act: (page) => view(page, 'Heat map'),
    says: said('The heat map did not load.'),
    brings: (page) => page.getByRole('grid'),
  },
  {
    loads: ['src/views/strikes/smile/VolatilityPicture.tsx'],
    from: 'judged',
    act: (page) => view(page, 'Volatility'),
    says: said('Volatility by strike did not load.'),
    brings: (page) => page.getByRole('figure', { name: 'Implied volatility by strike' }),
  },
  {
    loads: ['src/views/strikes/pins/SideBySide.tsx'],
    from: 'judged',
    act: async (page) => {
      await page
        .getByRole('button', { name: /^Pin it/ })
        .first()
        .click();
      await press('Side by side')(page);
    },
    says: said('The pinned puts did not load.'),
    brings: region('Pinned puts side by side'),
  },
  {
    loads: ['src/views/order/OrderPage.tsx', 'src/views/order/OrderCards.tsx'],
    from: 'places',
    act: go('Order'),
    says: (page) => inPlace(page).first(),
    brings: region('Guard rails'),
  },
  {
    loads: ['src/views/trades/TradesPage.tsx'],
    from: 'places',
    act: go('Trades'),
    says: (page) => inPlace(page).first(),
    brings: (page) => button(page, 'Show the example book'),
  },
  {
    loads: ['src/views/trades/statement/StatementPage.tsx'],
    from: 'places',
    act: async (page) => {
      await go('Trades')(page);
      await page.getByRole('link', { name: 'Read a statement' }).click();
    },
    says: said('Reading statements did not load.'),
    brings: (page) => page.getByLabel('Or paste a statement'),
  },
  {
    loads: ['src/views/trades/next/NextPage.tsx'],
    act: async (page) => {
      await go('Trades')(page);
      await press('Show the example book')(page);
      await page
        .getByRole('link', { name: /^What next/ })
        .first()
        .click();
    },
    says: said('What next did not load.'),
    brings: (page) => page.getByRole('main').getByRole('link', { name: 'Trades', exact: true }),
  },
  {
    loads: ['src/views/trades/record/SellCallDialog.tsx'],
    act: async (page) => {
      await go('Trades')(page);
      await press('Show the example book')(page);
      await page
        .getByRole('button', { name: /^Sell a call on/ })
        .first()
        .click();
    },
    says: said('“Sell a call” did not load.'),
    brings: (page) => page.getByRole('dialog').getByLabel('Strike'),
  },
  {
    loads: ['src/views/trades/history/HistoryPart.tsx'],
    from: 'places',
    act: async (page) => {
      await go('Trades')(page);
      await page.getByRole('link', { name: 'What a rule would have done' }).click();
    },
    says: (page) => lost(page).first(),
    brings: (page) => page.getByText(/ trades gained/),
  },
  {
    loads: ['src/views/strikes/past/ChainPast.tsx'],
    act: async (page) => {
      await go('Strikes')(page);
      await page.getByLabel('Option chain').fill(CHAIN);
      await press('Read this text')(page);
    },
    says: said('The past of the stock did not load.'),
    brings: (page) => page.getByText('Read past prices of ACME'),
  },
  {
    loads: ['src/views/plan/chances/OwnPast.tsx'],
    act: tab('Chances'),
    says: (page) => inTab(page).first(),
    brings: (page) => page.getByText(/^Read past prices of /),
  },
  {
    loads: ['src/storage/stored.ts', 'src/storage/link/openLink.ts', 'src/start/clock.ts'],
    address: './#plan?stock=QQQ',
    act: () => Promise.resolve(),
    says: (page) => page.getByText(/^What is saved here, or in the link, did not load\./),
    brings: (page) => page.getByText(/^Opened the plan in the link/),
  },
  {
    loads: ['src/start/brought/takeText.ts'],
    address: './?text=btc%20KO%20.10',
    act: () => Promise.resolve(),
    says: said('What was shared with Putwise did not load.'),
    brings: (page) => page.getByLabel('What happened'),
  },
  {
    loads: ['src/start/brought/takeFiles.ts'],
    before: () => {
      const file = new File(['%PDF-1.7'], 'statement.csv');
      const queue = {
        setConsumer: (take: (launch: object) => void) =>
          take({ files: [{ getFile: () => Promise.resolve(file) }] }),
      };
      Object.defineProperty(window, 'launchQueue', { value: queue });
    },
    act: () => Promise.resolve(),
    says: said('What was opened with Putwise did not load.'),
    brings: (page) => page.getByText('This is a PDF, not a table'),
  },
  {
    loads: ['src/views/page/StorageNotices.tsx'],
    before: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    act: () => Promise.resolve(),
    says: said('A notice about what is saved here did not load.'),
    brings: (page) => page.getByText(/storage is full/),
  },
  {
    loads: ['src/store/statement/besideRead.ts'],
    act: async (page) => {
      await go('Trades')(page);
      await page.getByLabel('What happened').fill('deposit 10');
      await press('Record')(page);
      await page.getByRole('link', { name: 'Log', exact: true }).click();
      const elsewhere = await page.context().newPage();
      await elsewhere.goto('./#trades/statement');
      await elsewhere.locator('input[type=file]').setInputFiles(STATEMENT);
      await button(elsewhere, 'Add 16 events').click();
      await expect(elsewhere.getByText('Files in your log')).toBeVisible();
      await expect(page.getByText('18 events')).toBeVisible();
      await elsewhere.close();
      await press('Undo')(page);
    },
    says: said('“Undo” did not load.'),
    brings: (page) => page.getByText('17 events'),
  },
];

const opening = scriptsOf(AT_OPENING);
/** Where a script is requested, if not at opening. */
const useOf = (file: string) =>
  opening.has(file) ? undefined : USES.find(({ loads }) => scriptsOf(loads).has(file));
const isWorker = (file: string) => file.includes('.worker');

test('the cases below lose every script of the build that can be lost', () => {
  const named = [...AT_OPENING, ...USES.flatMap(({ loads }) => loads)];
  expect([...new Set(named)].toSorted()).toEqual(onDemand.toSorted());
  expect(laterScripts.filter((file) => !opening.has(file) && !useOf(file))).toEqual(
    laterScripts.filter(isWorker),
  );
});

/** Skips the pause before a second try. */
const hurry = () => {
  const { setTimeout: real } = globalThis;
  const hurried = (run: () => void, ms?: number) => real(run, ms === 1000 ? 10 : ms);
  Object.assign(globalThis, { setTimeout: hurried });
};

const strike = (page: Page) => page.getByLabel('Strike', { exact: true });

/** Blocks scripts, by the last list given; a route would be consulted for all other requests too. */
async function blocking(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  return (...files: readonly string[]) =>
    devtools.send('Network.setBlockedURLs', { urls: files.map((file) => `*/${file}`) });
}

/** Opens the page and types into it. */
async function openTyped(page: Page, use?: Use) {
  await page.addInitScript(hurry);
  if (use?.before) await page.addInitScript(use.before);
  await page.goto(use?.address ?? './', { waitUntil: 'commit' });
  await live(page);
  await strike(page).fill('300');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('$300');
}

async function tryAgain(page: Page, use?: Use) {
  // A request still pending at the retry may report its failure afterward.
  await expect(async () => {
    const again = page.getByRole('button', { name: 'Try again' });
    if ((await again.count()) > 0) await again.last().click({ timeout: 1000 });
    if (use) await expect(use.brings(page)).toBeAttached({ timeout: 3000 });
    await expect(lost(page)).toHaveCount(0, { timeout: 3000 });
  }).toPass({ timeout: 30_000 });
}

/** Checks that typed text is still there, or is gone if it should be. */
async function expectTyped(page: Page, use?: Use) {
  await page.evaluate(() => location.assign('#plan'));
  await expect(strike(page)).toHaveValue(use?.clears ? '' : /^300(\.00)?$/);
}

/** Loses a script at opening, until a retry. */
async function loseAtOpening(page: Page, file: string) {
  const block = await blocking(page);
  await block(file);
  await openTyped(page);
  await expect(lost(page).first()).toBeVisible();
  await block();
  await tryAgain(page);
  await expectTyped(page);
}

interface Loss {
  readonly file: string;
  readonly use: Use;
}

/** Loses scripts one after the other, each until a retry once the page has requested it. */
async function loseOnUse(page: Page, losses: readonly Loss[]) {
  const block = await blocking(page);
  const { file: firstLost, use: first } = losses[0]!;
  await block(firstLost); // what an address needs is requested at once
  await openTyped(page, first);
  if (first.from) await THERE[first.from](page);
  for (const { file, use } of losses) {
    await test.step(file, async () => {
      await block(file);
      await use.act(page);
      await expect(use.says(page)).toBeVisible();
      await block();
      await tryAgain(page, use);
    });
  }
  await expectTyped(page, first);
}

/** Messages of browsers, React (about rendering again) and Playwright for a file that did not load. */
const EXPECTED = /ERR_BLOCKED_BY_CLIENT|Failed to fetch|React error #(422|520)/;

/**
 * What is lost on one page: the first script of each use from one place, or the second, or only
 * one.
 */
function pagesOfLosses(): readonly (readonly Loss[])[] {
  const pages = new Map<string, Loss[]>();
  for (const use of USES) {
    const files = laterScripts.filter((file) => useOf(file) === use);
    for (const [at, file] of files.entries()) {
      const key = use.from ? `${use.from} ${at}` : file;
      pages.set(key, [...(pages.get(key) ?? []), { file, use }]);
    }
  }
  return [...pages.values()];
}

/** One test per page, so that they run in parallel. */
function testLost(files: readonly string[], when: string, lose: (page: Page) => Promise<void>) {
  const names = files.map((file) => file.replace('assets/', '')).join(', ');
  test(`lost ${when}, ${names} is reported, breaks nothing else, and loads on a retry`, async ({
    page,
    complaints,
  }) => {
    await lose(page);
    expect(complaints.filter((words) => !EXPECTED.test(words))).toEqual([]);
    complaints.length = 0;
  });
}

for (const file of laterScripts.filter((script) => opening.has(script))) {
  testLost([file], 'at opening', (page) => loseAtOpening(page, file));
}

for (const losses of pagesOfLosses()) {
  const files = losses.map(({ file }) => file);
  testLost(files, 'on use', (page) => loseOnUse(page, losses));
}
