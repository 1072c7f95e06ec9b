import { memo, type ReactNode } from 'react';
import { type FieldName } from '../../state/fields';
import { specOf } from '../../state/fields';
import { usePage } from '../../state/page';
import { typeField } from '../../state/work';
import { TextField } from '../../ui/TextField';

interface DraftFieldProps {
  readonly name: FieldName;
  readonly problem: string | undefined;
  readonly hint?: ReactNode;
  readonly after?: ReactNode;
  /** The unit in words. */
  readonly unit?: string;
  /** What the field shows while the one it follows is typed in. */
  readonly following?: string | undefined;
}

const AFFIXES = { money: { before: '$' }, percent: { after: '%' } } as const;
const UNITS = { money: 'in dollars', percent: 'in percent' } as const;

/** A field of the draft, by name: its label, reading and unit come from the field table. */
export const DraftField = memo(function DraftField(props: DraftFieldProps) {
  const { name, problem, hint, after, unit, following } = props;
  const text = usePage((page) => page.work.draft[name]);
  const replacements = usePage((page) => page.replacements);
  const spec = specOf(name);
  const { kind, label, decimals, step, min, required } = spec;
  const affix = kind === 'money' || kind === 'percent' ? AFFIXES[kind] : {};
  const spoken = unit ?? (kind === 'money' || kind === 'percent' ? UNITS[kind] : undefined);
  const number = kind === 'money' || kind === 'percent' || kind === 'whole';
  return (
    <TextField
      name={name}
      label={label}
      text={text === '' ? (following ?? '') : text}
      onType={(typed) => typeField(name, typed)}
      typing={number ? { kind, decimals, step, min } : undefined}
      type={kind === 'date' ? 'date' : 'text'}
      problem={problem}
      hint={hint}
      buttons={name === 'contracts'}
      required={required === true}
      occasion={replacements}
      {...affix}
      {...(after === undefined ? {} : { after })}
      {...(spoken === undefined ? {} : { unit: spoken })}
    />
  );
});
