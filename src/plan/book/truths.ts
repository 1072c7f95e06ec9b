import type { Book, Campaign } from '../../core/book/book';
import { truthOf } from '../../core/book/marks/marked';
import { plus } from '../../core/book/standing/lot';
import { spotsOf, type Desk } from './desk';
import { knownMarks } from './worth';

/** The state of a campaign, with the campaign. */
export type Truth = ReturnType<typeof truthOf> & { readonly campaign: Campaign };

export const truthOfCampaign = (campaign: Campaign, desk: Desk): Truth => ({
  campaign,
  ...truthOf(
    campaign,
    desk.book,
    { options: knownMarks(desk), spots: spotsOf(desk) },
    desk.terms.billYield,
  ),
});

/** The same figures summed over several campaigns; null if one of them is not known. */
export interface TruthTotal {
  readonly creditsTotal: number | null;
  readonly debitsTotal: number | null;
  /** Sum over campaigns with known marks; null if there are none. */
  readonly closedNowTotal: number | null;
  /** Number of campaigns without a mark, which that sum leaves out. */
  readonly unmarked: number;
  readonly billTotal: number | null;
}

const sumOf = (values: readonly (number | null)[]) => values.reduce<number | null>(plus, 0);

export function totalOf(truths: readonly Truth[]): TruthTotal {
  const known = truths.flatMap(({ closedNowTotal }) => closedNowTotal ?? []);
  return {
    creditsTotal: sumOf(truths.map(({ creditsTotal }) => creditsTotal)),
    debitsTotal: sumOf(truths.map(({ debitsTotal }) => debitsTotal)),
    closedNowTotal: known.length === 0 ? null : known.reduce((sum, total) => sum + total, 0),
    unmarked: truths.length - known.length,
    billTotal: sumOf(truths.map(({ billTotal }) => billTotal)),
  };
}

/**
 * Open campaigns: first those with a closing leg, whose credits are most misleading, then by money.
 */
export function openTruths(desk: Desk): readonly Truth[] {
  const cost = ({ debitsTotal }: Truth) => debitsTotal ?? 0;
  const size = ({ creditsTotal }: Truth) => creditsTotal ?? 0;
  return openOf(desk.book)
    .map((campaign) => truthOfCampaign(campaign, desk))
    .toSorted((a, b) => cost(b) - cost(a) || size(b) - size(a));
}

const openOf = ({ campaigns }: Pick<Book, 'campaigns'>) =>
  campaigns.filter(({ to }) => to === null);

/** Campaigns that ended, latest first. */
export const endedTruths = (desk: Desk): readonly Truth[] =>
  desk.book.campaigns
    .filter(({ to }) => to !== null)
    .toSorted((a, b) => (a.to! < b.to! ? 1 : -1))
    .map((campaign) => truthOfCampaign(campaign, desk));
