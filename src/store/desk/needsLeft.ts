import { create } from 'zustand';

/** What a person has left as it is; asked again on the next visit, when it may have grown. */
export const useNeedsLeft = create<{ readonly keys: readonly string[] }>()(() => ({ keys: [] }));

export const leaveNeed = (key: string) =>
  useNeedsLeft.setState(({ keys }) => ({ keys: [...keys, key] }));
