import { printOnDemand } from '../../../ui/printOnDemand';

const sheet = printOnDemand(() => import('./PrintSheet'));

export default sheet.OnDemand;

export const loadPrintSheet = sheet.load;
