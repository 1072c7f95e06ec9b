import * as z from 'zod/mini';
import type { Account } from '../account/account';
import type { SavedPlan } from '../draft/savedPlan';
import type { Settings } from '../store/settings';
import type { Kind } from './envelope';
import { firstWorkSchema, planFromFirst, workFromFirst } from './migrations/firstVersion';
import {
  accountChangesSchema,
  accountSchema,
  planSchema,
  settingsSchema,
  workSchema,
  type StoredWork,
} from './schemas';

/** The trade being planned, which survives a reload. */
export const WORK: Kind<StoredWork> = {
  name: 'draft',
  version: 2,
  migrations: { 1: workFromFirst },
  schema: workSchema,
};

/** The work as stored by version 1, for the account that was part of it. */
export const FIRST_WORK: Kind<z.infer<typeof firstWorkSchema>> = {
  name: WORK.name,
  version: 1,
  migrations: {},
  schema: firstWorkSchema,
};

/** The person's account. */
export const ACCOUNT: Kind<Account> = {
  name: 'account',
  version: 1,
  migrations: {},
  schema: accountSchema,
};

/** Account fields typed in a tab for which the shared storage had no room. */
export const ACCOUNT_CHANGES: Kind<Partial<Account>> = {
  name: ACCOUNT.name,
  version: 1,
  migrations: {},
  schema: accountChangesSchema,
};

export const SETTINGS: Kind<Settings> = {
  name: 'settings',
  version: 1,
  migrations: {},
  schema: settingsSchema,
};

/** A saved plan; each has its own key, made of the name and its id. */
export const PLAN: Kind<SavedPlan> = {
  name: 'plan',
  version: 2,
  migrations: { 1: planFromFirst },
  schema: planSchema,
};

/** All saved plans in one list, as stored at first. Each is a plan of version 1. */
export const PLAN_LIST: Kind<readonly unknown[]> = {
  name: 'plans',
  version: 1,
  migrations: {},
  schema: z.array(z.unknown()),
};
