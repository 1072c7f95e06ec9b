import { usePage } from './page';
import type { Settings } from './settings';

/** Changes a part of the user's choices and leaves the others. */
export const changeSettings = (part: Partial<Settings>) =>
  usePage.setState(({ settings }) => ({ settings: { ...settings, ...part } }));
