import * as z from 'zod/mini';
import {
  ACCOUNT_FIELD_NAMES,
  lentOf,
  NEW_ACCOUNT,
  snapshotOf,
  type Account,
} from '../../account/account';
import { putOn } from '../../core/market/contract';
import { orderTicket } from '../../core/put/orderTicket';
import { FILL_FIELD_NAMES } from '../../draft/fill';
import { readField } from '../../draft/readField';
import { parseDate, parseMoney, parseWhole } from '../../text/parse';
import { isSame } from '../mergedTexts';
import { accountSchema } from '../schemas';

/*
 * The data of version 1: account, trade and fill were one draft, copied into every plan. A link's
 * account replaced one's own in it, which was stored beside it.
 */

/** The version of its plans and their backups. */
export const FIRST = { version: 1 };

const draftSchema = z.record(z.string(), z.string());

/** The parts of the work that determine its account. */
export const firstWorkSchema = z.looseObject({
  draft: draftSchema,
  ownAccount: z._default(z.nullable(draftSchema), null),
});

const keptSchema = z.looseObject({
  draft: draftSchema,
  quotedAt: z._default(z.nullable(z.unknown()), null),
  reasons: z._default(z.record(z.string(), z.string()), () => ({})),
  placedOn: z._default(z.nullable(z.string()), null),
  placedBy: z._default(z.nullable(z.unknown()), null),
});

type FirstDraft = z.infer<typeof draftSchema>;

/** The account's kind had another name. */
const nameOf = (name: keyof Account) => (name === 'accountKind' ? 'account' : name);

/** The account in a draft of version 1; fields it did not know have their initial text. */
function accountIn(draft: FirstDraft): Account {
  const texts = ACCOUNT_FIELD_NAMES.map((name) => [name, draft[nameOf(name)] ?? NEW_ACCOUNT[name]]);
  return Object.fromEntries(texts);
}

const stockIn = ({ stock = '' }: FirstDraft) => String(readField('stock', stock).value ?? '');

/** The order as placed, from texts that could be read. */
function placementIn({ draft, placedOn, placedBy, reasons }: z.infer<typeof keptSchema>) {
  if (placedOn === null) return null;
  const { expiration = '', strike = '', premium = '', contracts = '' } = draft;
  const tickClass = draft['tickClass'] as 'penny' | 'nickel' | 'allPenny';
  return {
    day: placedOn,
    contract: putOn(stockIn(draft), parseDate(expiration).value!, parseMoney(strike).value!),
    contracts: parseWhole(contracts).value,
    limit: orderTicket(parseMoney(premium).value!, tickClass).sellLimit,
    rules: placedBy,
    reasons,
    account: snapshotOf(accountIn(draft)),
    fill: Object.fromEntries(FILL_FIELD_NAMES.map((name) => [name, draft[name] ?? ''])),
  };
}

/** Converts a plan of version 1 to version 2: the trade alone, and its placement separately. */
export function planFromFirst(data: unknown) {
  const kept = keptSchema.parse(data);
  const { placedOn: _, placedBy: __, ...others } = kept;
  const placement = placementIn(kept);
  return { ...others, placement, ...(placement ? { reasons: {} } : {}) };
}

/**
 * The person's own account in the work of version 1. Fields that no link carries were typed there
 * as one's own, whatever a link had brought of the rest.
 */
export const accountFromFirst = ({ draft, ownAccount }: z.infer<typeof firstWorkSchema>) => ({
  ...accountIn(draft),
  ...(ownAccount && lentOf(accountIn(ownAccount))),
});

/** The values lent by a link; null if they are one's own. */
function lentInFirst({ draft, ownAccount }: z.infer<typeof firstWorkSchema>) {
  if (ownAccount === null) return null;
  const lent = lentOf(accountIn(draft));
  return isSame(lent, lentOf(accountIn(ownAccount))) ? null : lent;
}

/** Converts work of version 1 to version 2: what a link brought is lent to its trade. */
export function workFromFirst(data: unknown) {
  const first = firstWorkSchema.parse(data);
  accountSchema.parse(accountFromFirst(first)); // work whose account would be lost counts as damaged
  return { ...planFromFirst(data), lent: lentInFirst(first) };
}
