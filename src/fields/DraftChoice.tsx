import { memo, type ReactNode } from 'react';
import { specOf, type FieldName } from '../draft/fields';
import { usePage } from '../store/page';
import { textOf } from '../store/textOf';
import { typeField } from '../store/typing';
import { SelectField } from '../ui/field/SelectField';

interface DraftChoiceProps {
  readonly name: FieldName;
  readonly options: Readonly<Record<string, string>>;
  readonly hint?: ReactNode;
}

/** A field of the draft with few possible values. */
export const DraftChoice = memo(function DraftChoice({ name, options, hint }: DraftChoiceProps) {
  const value = usePage((page) => textOf(page, name));
  return (
    <SelectField
      name={name}
      label={specOf(name).label}
      value={value}
      options={options}
      onChoose={(chosen) => typeField(name, chosen)}
      hint={hint}
    />
  );
});
