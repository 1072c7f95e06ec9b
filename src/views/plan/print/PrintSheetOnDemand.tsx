import { printOnDemand } from '../../../ui/printOnDemand';

export const { OnDemand: PrintSheetOnDemand, load: loadPrintSheet } = printOnDemand(
  () => import('./PrintSheet'),
);
