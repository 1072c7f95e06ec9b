import type { ComponentType } from 'react';
import { NO_SHEET_YET } from './noSheetYet';
import { usePrinting } from './usePrinting';

/**
 * A sheet that is on the page only while the browser prints. Printing does not wait, so its code is
 * loaded with what it prints.
 */
export const onPaper = <Props extends object>(Sheet: ComponentType<Props>) =>
  function OnPaper(props: Props) {
    const isPrinting = usePrinting();
    if (isPrinting === null) return NO_SHEET_YET;
    return isPrinting ? <Sheet {...props} /> : null;
  };
