import { printOnDemand } from '../../ui/printOnDemand';

export const { OnDemand: PrintCompareOnDemand } = printOnDemand(() => import('./PrintCompare'));
