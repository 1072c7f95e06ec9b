import { memo, type ReactNode } from 'react';
import type { FieldName } from '../draft/fields';
import { useDraftField } from './useDraftField';
import { TextField } from '../ui/field/TextField';

interface DraftFieldProps {
  readonly name: FieldName;
  readonly problem: string | undefined;
  readonly hint?: ReactNode;
  readonly placeholder?: string | undefined;
  readonly after?: ReactNode;
  /** The unit in words. */
  readonly unit?: string;
  /** What the field shows while the one it follows is typed in. */
  readonly following?: string | undefined;
  /** Whether − and + stand in it. */
  readonly buttons?: boolean;
}

/** A field of the draft, by name. */
export const DraftField = memo(function DraftField(props: DraftFieldProps) {
  const { name, following, ...shown } = props;
  return (
    <TextField {...useDraftField(name, following)} buttons={name === 'contracts'} {...shown} />
  );
});
