import { usePage, type Page } from '../../src/state/page';
import { CONTEXT } from './drafts';

/** Makes the page a first visitor's at NOW, but for some parts; nothing is left of what was before. */
export const startPage = (parts: Partial<Page> = {}) =>
  usePage.setState({ ...usePage.getInitialState(), clock: CONTEXT.clock, ...parts }, true);
