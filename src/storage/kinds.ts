import * as z from 'zod/mini';
import type { SavedPlan } from '../draft/savedPlan';
import type { Work } from '../draft/work';
import type { Settings } from '../store/settings';
import type { Kind } from './envelope';
import { planSchema, settingsSchema, workSchema } from './schemas';

/** The trade being planned, as it survives a reload. */
export const WORK: Kind<Work> = {
  name: 'draft',
  version: 1,
  migrations: {},
  schema: workSchema,
};

export const SETTINGS: Kind<Settings> = {
  name: 'settings',
  version: 1,
  migrations: {},
  schema: settingsSchema,
};

/** A saved plan; each has a key of its own, the name followed by its id. */
export const PLAN: Kind<SavedPlan> = {
  name: 'plan',
  version: 1,
  migrations: {},
  schema: planSchema,
};

/** All saved plans in one list, as they were kept at first. Each is a plan of version 1. */
export const PLAN_LIST: Kind<readonly unknown[]> = {
  name: 'plans',
  version: 1,
  migrations: {},
  schema: z.array(z.unknown()),
};
