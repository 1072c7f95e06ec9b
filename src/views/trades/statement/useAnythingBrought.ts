import { useEffect } from 'react';
import { bringFiles, bringText } from './brought';

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Takes the files or the text that a person brought; whether there were any. */
function taken(data: DataTransfer): boolean {
  const files = [...data.files];
  const text = data.getData('text/plain');
  if (files.length > 0) void bringFiles(files);
  else if (text.trim() !== '') void bringText(text);
  return files.length > 0 || text.trim() !== '';
}

const onPaste = (event: ClipboardEvent) => {
  const { clipboardData, target } = event;
  if (clipboardData && !isTextField(target) && taken(clipboardData)) event.preventDefault();
};

const onDragOver = (event: DragEvent) => event.preventDefault();

const onDrop = (event: DragEvent) => {
  event.preventDefault();
  if (event.dataTransfer) taken(event.dataTransfer);
};

/** Whatever is pasted or dropped here is read as a statement, but for what goes into a field. */
export function useAnythingBrought() {
  useEffect(() => {
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
}
