import { firstScripts } from '../../scripts/sizes.mjs';
import { expect, open, test } from './journey';
import { watchMoves } from './moves';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows what the build rendered', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('the page goes live with nothing hidden', async ({ page }) => {
  await open(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-stale');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('nothing moves while the page loads, nor when another place opens', async ({ page }) => {
  const moved = await watchMoves(page);
  await open(page);
  await expect(page.getByRole('region', { name: /^The same / })).toBeAttached();
  expect(await moved()).toBeLessThan(0.02);

  for (const [place, last] of [
    ['compare', 'In your own currency'],
    ['order', 'Guard rails'],
  ] as const) {
    await page.evaluate((hash) => location.assign(hash), `#${place}`);
    await expect(page.getByRole('region', { name: last })).toBeAttached();
  }
  expect(await moved()).toBeLessThan(0.02);
});

test('the policy refuses scripts, styles and requests that are not the app’s own', async ({
  page,
  complaints,
}) => {
  await open(page);
  const refused = await page.evaluateHandle(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      directives.push(event.effectiveDirective),
    );
    const style = document.createElement('style');
    style.textContent = 'h1 { color: red }';
    document.head.append(style);
    await fetch('http://127.0.0.2/').catch(() => {});
    try {
      document.body.insertAdjacentHTML('beforeend', '<b onclick="alert()">x</b>');
    } catch {}
    return directives;
  });
  for (const directive of ['style-src-elem', 'connect-src', 'require-trusted-types-for']) {
    await expect.poll(() => refused.jsonValue()).toContain(directive);
  }
  complaints.length = 0;
});

test('the page goes live with the scripts the size budget counts, and no others', async ({
  page,
}) => {
  const counted = new Set(firstScripts());
  const came: string[] = [];
  const file = (url: string) => new URL(url).pathname.slice(1);
  await page.route('**/*.js', async (route, request) => {
    if (!counted.has(file(request.url()))) return; // never answered
    came.push(file(request.url()));
    await route.continue();
  });
  await open(page);
  expect(came.toSorted()).toEqual([...counted].toSorted());
});

test('a chosen theme applies before React has loaded', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('putwise.settings', '{"version":1,"data":{"theme":"dark"}}'),
  );
  await page.route('**/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
