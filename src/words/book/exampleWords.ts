/** Follows a T-bill's yield that nobody has typed. */
export const exampleWords = (isExample: boolean): string => (isExample ? ', an example rate' : '');
