import type { Preset } from '../plan/compare/arrangement';

/** The main places of the page; each has its own address after `#`. */
const PLACES = ['plan', 'compare', 'strikes', 'order', 'trades'] as const;

export type Place = (typeof PLACES)[number];

/** The tabs behind the answer on Plan, each with its own address: `#plan/exits`. */
export const TABS = ['judge', 'outcomes', 'chances', 'exits', 'checklist'] as const;

export type Tab = (typeof TABS)[number];

/**
 * The place of an address, which may lie within it, as `#trades/log` does; any other address is in
 * Plan.
 */
export const placeOf = (hash: string): Place =>
  PLACES.find((place) => hash.split('/')[0] === `#${place}`) ?? 'plan';

export const tabAddress = (tab: Tab) => `#plan/${tab}`;

/** The tab of Plan that an address names; null if it names none. */
export const tabOf = (hash: string): Tab | null =>
  TABS.find((tab) => hash === tabAddress(tab)) ?? null;

export const PRESETS = ['three', 'margin', 'everything'] as const satisfies readonly Preset[];

export const presetAddress = (preset: Preset) => `#compare/${preset}`;

/** The rows of Compare that an address names, as `#compare/margin` does; null if it names none. */
export const presetOf = (hash: string): Preset | null =>
  PRESETS.find((preset) => hash === presetAddress(preset)) ?? null;

/** The start of a plan's link. Everything after it stays in the browser. */
export const PLAN_LINK = '#plan?';

/** Also accepts a link that a program has percent-encoded, once or more. */
export const isPlanLink = (hash: string) => /^#plan(\?|%(25)*3[fF])/.test(hash);
