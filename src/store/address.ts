import type { Preset } from '../plan/compare/arrangement';

/** The places of the page; each has an address of its own after `#`. */
const PLACES = ['plan', 'compare', 'strikes', 'order', 'trades'] as const;

export type Place = (typeof PLACES)[number];

/** What stands behind the answer on Plan, a tab each, with an address of its own: `#plan/exits`. */
export const TABS = ['judge', 'outcomes', 'chances', 'exits', 'checklist'] as const;

export type Tab = (typeof TABS)[number];

/** Which place an address leads to, or lies in, as `#trades/log` does; any other is in Plan. */
export const placeOf = (hash: string): Place =>
  PLACES.find((place) => hash.split('/')[0] === `#${place}`) ?? 'plan';

export const tabAddress = (tab: Tab) => `#plan/${tab}`;

/** Which tab of Plan an address leads to; null where it names none. */
export const tabOf = (hash: string): Tab | null =>
  TABS.find((tab) => hash === tabAddress(tab)) ?? null;

export const PRESETS = ['three', 'margin', 'everything'] as const satisfies readonly Preset[];

export const presetAddress = (preset: Preset) => `#compare/${preset}`;

/** Which rows of Compare an address leads to, as `#compare/margin` does; null where it names none. */
export const presetOf = (hash: string): Preset | null =>
  PRESETS.find((preset) => hash === presetAddress(preset)) ?? null;

/** The part of a plan's link before its parameters: everything after it stays in the browser. */
export const PLAN_LINK = '#plan?';

/** Also where a program that passed it on has percent-encoded it, once or more. */
export const isPlanLink = (hash: string) => /^#plan(\?|%(25)*3[fF])/.test(hash);
