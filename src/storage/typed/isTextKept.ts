import type { TypedName } from '../../store/typed/texts';
import { tab } from '../area';
import { readText } from '../storage';

/** Whether a reload of the tab would find a text that was typed or pasted: one that is too long it would not. */
export const isTextKept = (name: TypedName, text: string): boolean =>
  readText(tab, { name }) === text;
