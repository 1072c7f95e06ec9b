import type { Account } from '../../account/account';

/** The account's name for users who have not typed its number. */
export const NO_NUMBER = 'Main';

/** The account of events that name none. */
export const ownAccount = ({ brokerAccount }: Account) => brokerAccount.trim() || NO_NUMBER;
