import { usePage, type Page } from '../../src/store/page';
import { CONTEXT } from '../plan/drafts';

/** Makes the page a first visitor's at NOW, but for some parts; nothing is left of what was before. */
export const startPage = (parts: Partial<Page> = {}) =>
  usePage.setState({ ...usePage.getInitialState(), clock: CONTEXT.clock, ...parts }, true);
