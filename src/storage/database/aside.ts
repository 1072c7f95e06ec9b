/** Prefix of the key of an unreadable record, before its former key and the time it was found. */
export const ASIDE = 'unreadable ';

export const isAside = (key: string) => key.startsWith(ASIDE);
