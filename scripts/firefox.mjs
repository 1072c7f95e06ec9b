/**
 * Runs the main journeys in this machine's Firefox, by WebDriver BiDi. No Firefox is packaged: if
 * none is installed this says so, and only Chromium is tested.
 */
import process from 'node:process';
import { found, runIfInstalled } from './ifInstalled.mjs';

const path = found('FIREFOX_PATH', [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']]
    .filter(Boolean)
    .map((folder) => `${folder}/Mozilla Firefox/firefox.exe`),
]);

runIfInstalled({
  browser: 'firefox',
  paths: { FIREFOX_PATH: path },
  without:
    'no Firefox here, so its journeys are not run: apt-get install firefox-esr, or set FIREFOX_PATH',
});
