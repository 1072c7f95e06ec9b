import type { Account, AccountField } from '../account/account';
import type { Draft } from './draft';
import type { DraftField, FieldName, FIELDS } from './fields';
import type { FillDraft } from './fill';

type Fields = typeof FIELDS;

type Numeric = 'money' | 'number' | 'percent' | 'whole';

type ValueOf<F extends FieldName> = Fields[F] extends {
  readonly choices: readonly (infer Choice)[];
}
  ? Choice
  : Fields[F]['kind'] extends Numeric
    ? number
    : string;

/** Every field as read; null if it is empty or its text cannot be used. */
export type Values = { readonly [F in FieldName]: ValueOf<F> | null };

/** Fields that are required, and fields that always hold one of their choices. */
type NeverEmpty = {
  [F in FieldName]: Fields[F] extends { readonly required: true } | { readonly kind: 'choice' }
    ? F
    : never;
}[FieldName];

type Known<F extends FieldName> = F extends NeverEmpty ? ValueOf<F> : ValueOf<F> | null;

export type TradeValues = { readonly [F in DraftField]: Known<F> };

/** The trade and the questions about it; null for an empty field. */
type TradeInput = TradeValues & {
  readonly daysToExpiration: number;
  /** Question fields whose text cannot be used: they count as empty. */
  readonly unread: readonly FieldName[];
};

export type AccountInput = { readonly [F in AccountField]: Known<F> };

/** The known facts of a fill; null if not known. */
interface Fill {
  /** Dollars per share. */
  readonly price: number | null;
  /** Dollars for the order. */
  readonly feesTotal: number | null;
  /** New York date. */
  readonly date: string | null;
  /** New York time, `10:42`. */
  readonly time: string | null;
}

/** The inputs from which a plan is computed. */
export interface Given {
  readonly input: TradeInput;
  readonly account: AccountInput;
  /** Null before the order is placed. */
  readonly fill: Fill | null;
}

/** The trade, its account and its fill as typed. */
export interface Typed {
  readonly draft: Draft;
  readonly account: Account;
  /** Null before the order is placed. */
  readonly fill: FillDraft | null;
}
