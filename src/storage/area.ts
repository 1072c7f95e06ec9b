/** Prefix of all our names in the storage. */
export const PREFIX = 'putwise.';

/** A browser storage area; even naming it may throw if storage is forbidden. */
export type Area = () => Storage;

export const local: Area = () => localStorage;
/** A tab's own storage: what is being typed here never reaches another tab. */
export const tab: Area = () => sessionStorage;

/** Keys of an area with this prefix; none if it may not be read. */
export function keysIn(area: Area, prefix: string): readonly string[] {
  try {
    return Object.keys(area()).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Whether anything of ours is stored; false if it may not be read. */
export const holdsAnything = (area: Area) => keysIn(area, PREFIX).length > 0;
