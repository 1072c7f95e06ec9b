import type { TypedName } from '../../store/typed/texts';
import { tab } from '../area';
import { readText } from '../storage';

/**
 * Whether a typed or pasted text would survive a reload of the tab: one that is too long would not.
 */
export const isTextKept = (name: TypedName, text: string): boolean =>
  readText(tab, { name }) === text;
