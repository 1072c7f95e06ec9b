import { useEffect } from 'react';

/** Handles what a person pastes or drops. */
interface Door {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
}

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * Takes whatever is pasted or dropped on the page, except into a field. `door` must be the same
 * object at every render.
 */
export function useBrought(door: Door) {
  useEffect(() => {
    const taken = (data: DataTransfer): boolean => {
      const files = [...data.files];
      const text = data.getData('text/plain');
      if (files.length > 0) door.onFiles(files);
      else if (text.trim() !== '') door.onText(text);
      return files.length > 0 || text.trim() !== '';
    };
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      if (clipboardData && !isTextField(target) && taken(clipboardData)) event.preventDefault();
    };
    const onDragOver = (event: DragEvent) => event.preventDefault();
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) taken(event.dataTransfer);
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [door]);
}
