import { memo, type ReactNode } from 'react';
import type { FieldName } from '../../state/fields';
import { typeInOrder } from '../../state/placing';
import { useDraftField } from '../../state/useDraftField';
import { TextField } from '../../ui/TextField';

interface DraftFieldProps {
  readonly name: FieldName;
  readonly problem: string | undefined;
  readonly hint?: ReactNode;
  /** The unit in words. */
  readonly unit?: string;
}

/** A field of the draft, by name. */
export const DraftField = memo(function DraftField({ name, ...shown }: DraftFieldProps) {
  const field = useDraftField(name);
  return <TextField {...field} {...shown} onType={(text) => typeInOrder(name, text)} />;
});
