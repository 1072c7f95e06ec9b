import { keepSecondCopies } from '../plans/secondCopies';
import { keepCopy } from './keepCopy';

/** From here on there is a second copy of what is saved, in the browser and where one is wanted outside. */
export async function keepCopies() {
  await keepSecondCopies(); // first: what comes back is a change that no copy outside has
  await keepCopy();
}
