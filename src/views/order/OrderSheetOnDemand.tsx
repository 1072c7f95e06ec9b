import { printOnDemand } from '../../ui/print/printOnDemand';

export const { OnDemand: OrderSheetOnDemand, load: loadOrderSheet } = printOnDemand(
  () => import('./OrderSheet'),
);
