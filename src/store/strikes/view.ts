import { create } from 'zustand';

/** Ways to look at the puts of a chain. On a phone, with room for one at a time, the list is another. */
export type View = 'picture' | 'heat' | 'smile';

type Look = View | 'list';

/** Each has an address, to come back to and to hand on. */
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

/** How the puts are looked at, while the page is open. */
export const useStrikesView = create<StrikesView>()(() => ({ view: 'picture', isList: true }));

const show = (at: Look) =>
  useStrikesView.setState(at === 'list' ? { isList: true } : { view: at, isList: false });

/** Looks at the puts another way, and says so in the address. */
export function look(at: Look) {
  show(at);
  history.replaceState(history.state, '', ADDRESSES[at]);
}

/** Looks at the puts as an address has it; one that names no way changes nothing. */
export function lookAsAddressed(hash: string) {
  const at = (Object.keys(ADDRESSES) as Look[]).find((each) => ADDRESSES[each] === hash);
  if (at) show(at);
}
