import { memo } from 'react';
import { DraftField as Field, type DraftFieldProps } from '../../fields/DraftField';
import { typeInOrder } from '../../storage/placing';

/** A field of the draft, by name; what a placed plan still takes is kept with it. */
export const DraftField = memo(function DraftField(props: DraftFieldProps) {
  return <Field {...props} onType={(text) => typeInOrder(props.name, text)} />;
});
