/** What every name in the storage begins with. */
export const PREFIX = 'putwise.';

/** A browser storage area; merely naming it may throw where storage is forbidden. */
export type Area = () => Storage;

export const local: Area = () => localStorage;
/** A tab's own storage: what is being typed here never becomes another tab's. */
export const tab: Area = () => sessionStorage;

/** Whether anything of ours is stored; false where nothing may be read. */
export function holdsAnything(area: Area): boolean {
  try {
    return Object.keys(area()).some((key) => key.startsWith(PREFIX));
  } catch {
    return false;
  }
}
