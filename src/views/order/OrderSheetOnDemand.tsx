import { printOnDemand } from '../../ui/printOnDemand';

export const { OnDemand: OrderSheetOnDemand, load: loadOrderSheet } = printOnDemand(
  () => import('./OrderSheet'),
);
