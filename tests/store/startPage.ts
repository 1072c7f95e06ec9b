import { useBookState } from '../../src/store/book';
import { usePage, type Page } from '../../src/store/page';
import { useTypedTexts } from '../../src/store/typed/texts';
import { CONTEXT } from '../plan/drafts';

/** Makes the page a first visitor's at NOW, except for some parts; nothing is left from before. */
export function startPage(parts: Partial<Page> = {}) {
  useBookState.setState(useBookState.getInitialState(), true);
  useTypedTexts.setState({}, true);
  usePage.setState({ ...usePage.getInitialState(), clock: CONTEXT.clock, ...parts }, true);
}
