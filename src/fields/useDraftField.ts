import type { Typing } from '../text/adjust';
import { specOf, type FieldName } from '../draft/fields';
import type { FieldSpec } from '../text/fieldSpec';
import { usePage } from '../store/page';
import { textOf } from '../store/textOf';
import { typeField } from '../store/typing';

/**
 * What a text field needs to show a field of the draft; label, reading and unit come from the field
 * table.
 */
interface FieldOnPage {
  readonly name: FieldName;
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly typing: Typing | undefined;
  readonly type: 'text' | 'date';
  readonly required: boolean;
  readonly isTicker: boolean;
  readonly occasion: number;
  readonly before?: string;
  readonly after?: string;
  readonly unit?: string;
}

const AFFIXES = {
  money: { before: '$', unit: 'in dollars' },
  percent: { after: '%', unit: 'in percent' },
} as const;

/** How typed numbers are stepped and formatted; words and dates are left as they are. */
const NUMBERS: Partial<Record<FieldSpec['kind'], Typing['kind']>> = {
  money: 'money',
  number: 'money',
  percent: 'percent',
  whole: 'whole',
};

/** A field of the draft by name; `following` is shown while the field it follows is typed in. */
export function useDraftField(name: FieldName, following = ''): FieldOnPage {
  const text = usePage((page) => textOf(page, name));
  const occasion = usePage((page) => page.replacements);
  const { kind, label, decimals, step, min, required, isTicker } = specOf(name);
  const affix = kind === 'money' || kind === 'percent' ? AFFIXES[kind] : {};
  const typed = NUMBERS[kind];
  return {
    name,
    label,
    text: text === '' ? following : text,
    onType: (next) => typeField(name, next),
    typing: typed && { kind: typed, decimals, step, min },
    type: kind === 'date' ? 'date' : 'text',
    required: required === true,
    isTicker: isTicker === true,
    occasion,
    ...affix,
  };
}
