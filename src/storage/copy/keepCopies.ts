import { keepSecondCopies } from '../plans/secondCopies';
import { keepCopy } from './keepCopy';

/** From now on saved data has a second copy in the browser and, if wanted, one outside. */
export async function keepCopies() {
  await keepSecondCopies(); // first: what is restored from it is a change that no outside copy has
  await keepCopy();
}
