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
  /** Text shown while the field it follows is typed in. */
  readonly following?: string | undefined;
  /** Whether it contains − and + buttons. */
  readonly buttons?: boolean;
}

/** A field of the draft, by name. */
export const DraftField = memo(function DraftField(props: DraftFieldProps) {
  const { name, following, ...shown } = props;
  return (
    <TextField {...useDraftField(name, following)} buttons={name === 'contracts'} {...shown} />
  );
});
