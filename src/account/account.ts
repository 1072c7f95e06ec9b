import type { FieldSpec } from '../text/fieldSpec';
import { ACCOUNT_FIELDS } from './fields';

export type AccountField = keyof typeof ACCOUNT_FIELDS;

export const ACCOUNT_FIELD_NAMES = Object.keys(ACCOUNT_FIELDS) as readonly AccountField[];

/** The account and market a person trades in, as typed: entered once for all trades. */
export type Account = Readonly<Record<AccountField, string>>;

const specOf = (name: AccountField): FieldSpec => ACCOUNT_FIELDS[name];

/** Picks some of an account's fields. */
const those = (names: readonly AccountField[], account: Account): Partial<Account> =>
  Object.fromEntries(names.map((name) => [name, account[name]]));

const initial = Object.fromEntries(
  ACCOUNT_FIELD_NAMES.map((name) => [name, specOf(name).initial]),
) as Record<AccountField, string>;

/** The account before anything is typed. */
export const NEW_ACCOUNT: Account = initial;

export const isAccountField = (name: string): name is AccountField =>
  Object.hasOwn(ACCOUNT_FIELDS, name);

/** Whether figures depend on the field, not just their presentation: a placed plan keeps its value. */
export const isJudging = (name: AccountField) => !specOf(name).asks;

const JUDGING = ACCOUNT_FIELD_NAMES.filter(isJudging);

export const snapshotOf = (account: Account): Partial<Account> => those(JUDGING, account);

/** Fees and rates: the part of an account that a link carries. */
const LENT = ACCOUNT_FIELD_NAMES.filter((name) => !specOf(name).private);

export const lentOf = (account: Account): Partial<Account> => those(LENT, account);
