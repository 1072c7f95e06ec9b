import { useEffect } from 'react';
import { onPaper } from '../../../ui/print/onPaper';
import { PrintSheet, type PrintSheetProps } from './PrintSheet';

const Paper = onPaper(PrintSheet);

let isUp = () => {};
const up = new Promise<void>((resolve) => {
  isUp = resolve;
});

/** The plan on paper. */
export default function PaperPlan(props: PrintSheetProps) {
  useEffect(isUp, []);
  return <Paper {...props} />;
}

/** Prints the plan once its sheet is ready. */
export async function printPlan() {
  await up;
  window.print();
}
