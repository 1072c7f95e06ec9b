import type { Account } from '../../account/account';

/** What the account of whoever has not typed its number is called. */
export const NO_NUMBER = 'Main';

/** The account that what happened is in where none is named. */
export const ownAccount = ({ brokerAccount }: Account) => brokerAccount.trim() || NO_NUMBER;
