/** What cannot be read lies under its former key after this, and when it was found. */
export const ASIDE = 'unreadable ';

export const isAside = (key: string) => key.startsWith(ASIDE);
