import { useBrought } from '../../../../ui/useBrought';
import { bringFiles, bringText } from '../brought';

const DOOR = {
  onFiles: (files: readonly File[]) => void bringFiles(files),
  onText: (text: string) => void bringText(text),
};

/** Whatever is pasted or dropped here is read as a statement. */
export const useAnythingBrought = () => useBrought(DOOR);
