type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Texts typed or chosen in the prerendered form, by field name: hydration leaves them in the
 * fields, unknown to React.
 */
export function typedBeforeHydration(): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const field of document.querySelectorAll<Field>('input, select, textarea')) {
    if (field.name && differsFromDefault(field)) typed[field.name] = valueOf(field);
  }
  return typed;
}

function differsFromDefault(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    const initial = options.find((option) => option.defaultSelected) ?? options[0];
    return field.value !== initial?.value;
  }
  if (isTick(field))
    return field.checked !== field.defaultChecked && (field.checked || field.type === 'checkbox');
  return field.value !== field.defaultValue;
}

const valueOf = (field: Field) => (isTick(field) && !field.checked ? '' : field.value);

const isTick = (field: Field): field is HTMLInputElement =>
  field.type === 'checkbox' || field.type === 'radio';
