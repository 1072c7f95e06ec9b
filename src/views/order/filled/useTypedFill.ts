import { useState } from 'react';
import { FILL_FIELD_NAMES, type FillDraft, type FillField } from '../../../draft/fill';
import type { Placement } from '../../../draft/placement';
import { likelyFill } from '../../../plan/order/likelyFill';
import { usePage } from '../../../store/page';
import { typeText, useTypedTexts } from '../../../store/typed/texts';

/** The fill typed for the plan on the page and not yet confirmed, over the likely one. */
export function useTypedFill(placement: Placement) {
  const today = usePage((page) => page.clock?.today ?? placement.day);
  const id = usePage((page) => page.work.openPlan?.id ?? '');
  const [likely] = useState(() => likelyFill(placement, today));
  const texts = useTypedTexts();
  const nameOf = (field: FillField) => `fill.${id}.${field}` as const;
  const fill: FillDraft = {
    ...likely,
    ...Object.fromEntries(
      FILL_FIELD_NAMES.flatMap((field) => {
        const text = texts[nameOf(field)];
        return text === undefined ? [] : [[field, text]];
      }),
    ),
  };
  return {
    fill,
    type: (field: FillField, text: string) => typeText(nameOf(field), text),
    forget: () => {
      for (const field of FILL_FIELD_NAMES) typeText(nameOf(field), null);
    },
  };
}
