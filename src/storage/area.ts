/** What every name in the storage begins with. */
export const PREFIX = 'putwise.';

/** A browser storage area; merely naming it may throw where storage is forbidden. */
export type Area = () => Storage;

export const local: Area = () => localStorage;
/** A tab's own storage: what is being typed here never becomes another tab's. */
export const tab: Area = () => sessionStorage;

/** The keys of an area that begin so; none where nothing may be read. */
export function keysIn(area: Area, prefix: string): readonly string[] {
  try {
    return Object.keys(area()).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Whether anything of ours is stored; false where nothing may be read. */
export const holdsAnything = (area: Area) => keysIn(area, PREFIX).length > 0;
