import { usePage } from './page';
import type { Settings } from './settings';

/** Changes some of the user's settings and leaves the others. */
export const changeSettings = (part: Partial<Settings>) =>
  usePage.setState(({ settings }) => ({ settings: { ...settings, ...part } }));
