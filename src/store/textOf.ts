import { isAccountField } from '../account/account';
import { isDraftField, type FieldName } from '../draft/fields';
import type { Page } from './page';

/** The text shown in a field of the page. */
export function textOf({ account, work }: Page, name: FieldName): string {
  const { draft, lent, placement } = work;
  if (isDraftField(name)) return draft[name];
  if (isAccountField(name)) return placement?.account[name] ?? lent?.[name] ?? account[name];
  return placement ? placement.fill[name] : '';
}
