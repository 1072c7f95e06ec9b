import type { Page } from './page';

/** The open saved plan, as this tab knows it. */
export const planOnPage = ({ plans, work }: Page) =>
  plans.find(({ id }) => id === work.openPlan?.id);
