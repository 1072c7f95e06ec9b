import { printOnDemand } from '../../../ui/print/printOnDemand';

const sheet = printOnDemand(() => import('./PrintSheet'));

export default sheet.OnDemand;

export const loadPrintSheet = sheet.load;
