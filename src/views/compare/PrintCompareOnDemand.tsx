import { printOnDemand } from '../../ui/print/printOnDemand';

export const { OnDemand: PrintCompareOnDemand } = printOnDemand(() => import('./PrintCompare'));
