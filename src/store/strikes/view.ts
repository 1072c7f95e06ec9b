import { create } from 'zustand';

/** Ways to look at the puts of a chain. On a phone, where one has the room, the list is another. */
export type View = 'picture' | 'heat' | 'smile';

interface StrikesView {
  readonly view: View;
  /** Whether a phone shows the list. */
  readonly isList: boolean;
}

/** How the puts are looked at, while the page is open. */
export const useStrikesView = create<StrikesView>()(() => ({ view: 'picture', isList: true }));

/** Looks at the puts another way. */
export const look = (at: View | 'list') =>
  useStrikesView.setState(at === 'list' ? { isList: true } : { view: at, isList: false });
