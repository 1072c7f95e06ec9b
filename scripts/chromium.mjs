/**
 * Finds a Chromium for journeys and benchmarks, on a machine that may have only Node. Prints one
 * line with the browser found, or stops with one that says what to do.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';

const root = resolve(import.meta.dirname, '..');

const systemPaths = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter(Boolean)
    .map((folder) => `${folder}/Google/Chrome/Application/chrome.exe`),
];

/**
 * The packaged Chromium, unpacked once. Its default start-up flags turn web security off: never use
 * them.
 */
async function packaged() {
  const packageFile = resolve(root, 'node_modules/@sparticuz/chromium/package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packageFile)) return;
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  const folder = resolve(root, `node_modules/.cache/chromium-${version}`);
  const done = resolve(folder, 'unpacked');
  // It takes any existing file for the browser, so a partly written one must be deleted first.
  if (!existsSync(done)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  // Makes it include its own system libraries.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = folder;
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium');
    const path = await sparticuz.executablePath();
    // By default it looks for fonts only in /tmp; without a font all text has no height and counts
    // as hidden.
    writeFileSync(resolve(folder, 'fonts/fonts.conf'), fontConfiguration(folder));
    writeFileSync(done, '');
    return path;
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}

/** @param {string} folder */
const fontConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

async function find() {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (!existsSync(asked)) stop(`CHROMIUM_PATH names no file: ${asked}`);
    return { path: asked, from: 'CHROMIUM_PATH' };
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, from: 'installed by Playwright' };

  const system = systemPaths.find((path) => existsSync(path));
  if (system) return { path: system, from: 'installed on this machine' };

  const path = await packaged();
  if (path) return { path, from: 'the @sparticuz/chromium package' };

  return stop(
    'no Chromium found: run `npx playwright install chromium`, or install Chrome or Chromium, or set CHROMIUM_PATH',
  );
}

/**
 * Whether there is room for pages' shared memory: a container may have 64 MB, and then a page
 * crashes.
 */
function hasSharedMemory() {
  if (!existsSync('/dev/shm')) return false;
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize > 1e9;
}

/**
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
  console.error(line);
  process.exit(1);
}

/**
 * Playwright's launch options for that browser. The path is stored in the environment, so that a
 * runner's workers find the same browser without another search or message.
 */
export async function launchOptions() {
  const said = process.env['CHROMIUM_PATH_FOUND'];
  const { path, from } = said ? { path: said, from: '' } : await find();
  if (!said) {
    console.log(`browser: ${path} (${from})`);
    process.env['CHROMIUM_PATH_FOUND'] = path;
  }
  const needsNoSandbox = process.getuid?.() === 0 || Boolean(process.env['CI']);
  return {
    executablePath: path,
    // By default Playwright shares pages' memory through files on disk, for containers with little
    // shared memory.
    ignoreDefaultArgs: hasSharedMemory() ? ['--disable-dev-shm-usage'] : [],
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      ...(needsNoSandbox ? ['--no-sandbox'] : []),
    ],
  };
}
