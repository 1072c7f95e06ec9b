import { create } from 'zustand';

/** Views of a chain's puts. On a phone, which has room for one at a time, the list is another. */
export type View = 'picture' | 'heat' | 'smile';

type Look = View | 'list';

/** Each view has an address, to return to and to share. */
const ADDRESSES: Readonly<Record<Look, string>> = {
  list: '#strikes/list',
  picture: '#strikes/picture',
  heat: '#strikes/heat',
  smile: '#strikes/volatility',
};

interface StrikesView {
  readonly view: View;
  /** Whether a phone shows the list. */
  readonly isList: boolean;
}

/** The current view, while the page is open. */
export const useStrikesView = create<StrikesView>()(() => ({ view: 'picture', isList: true }));

const show = (at: Look) =>
  useStrikesView.setState(at === 'list' ? { isList: true } : { view: at, isList: false });

/** Changes the view and its address. */
export function look(at: Look) {
  show(at);
  history.replaceState(history.state, '', ADDRESSES[at]);
}

/** Changes to the view named by an address, if it names one. */
export function lookAsAddressed(hash: string) {
  const at = (Object.keys(ADDRESSES) as Look[]).find((each) => ADDRESSES[each] === hash);
  if (at) show(at);
}
