/**
 * Runs the main journeys in this machine's WebKit, the engine of Safari, by WebDriver. Linux has it
 * as WebKitGTK, with a small browser for tests; if none is installed this says so.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { found, runIfInstalled } from './ifInstalled.mjs';

/** Folders with one architecture, version or both in another. @param {string} folder */
const within = (folder) => {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
};

const libraries = [...within('/usr/lib'), ...within('/usr/libexec'), '/usr/libexec'];
const miniBrowsers = libraries
  .flatMap(within)
  .filter((folder) => /webkit(?:2gtk|gtk)-\d/.test(folder))
  .map((folder) => join(folder, 'MiniBrowser'));

// One's own screen, or a virtual one.
const screen = process.env['DISPLAY'] ? {} : { XVFB_PATH: found('XVFB_PATH', ['/usr/bin/Xvfb']) };

runIfInstalled({
  browser: 'webkit',
  paths: {
    ...screen,
    WEBKIT_DRIVER_PATH: found('WEBKIT_DRIVER_PATH', ['/usr/bin/WebKitWebDriver']),
    MINIBROWSER_PATH: found('MINIBROWSER_PATH', miniBrowsers),
  },
  without:
    'no WebKit here, so its journeys are not run: apt-get install webkit2gtk-driver xvfb, or set WEBKIT_DRIVER_PATH and MINIBROWSER_PATH',
});
