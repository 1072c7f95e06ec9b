import type { Page } from './page';

/** The saved plan that is open, as this tab knows it. */
export const planOnPage = ({ plans, work }: Page) =>
  plans.find(({ id }) => id === work.openPlan?.id);
