import type { Page } from '@playwright/test';

/** A file of the folder that a person picks where the page asks for one file. */
export const PICKED_FILE = 'U0000000.csv';

/**
 * No test can use the browser's own dialogs. The page's private file system stands for the folder
 * that a person picks, so that files in it are real.
 */
export const pickPrivateFolder = (page: Page) =>
  page.addInitScript((picked) => {
    const folder = () => navigator.storage.getDirectory();
    const file = async () => (await folder()).getFileHandle(picked, { create: true });
    Object.assign(globalThis, {
      showDirectoryPicker: folder,
      showOpenFilePicker: async () => [await file()],
    });
  }, PICKED_FILE);

/** The text of a file in that folder; null if there is none. */
export const fileIn = (page: Page, name: string) =>
  page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    try {
      return await (await (await folder.getFileHandle(file)).getFile()).text();
    } catch {
      return null;
    }
  }, name);

/** Writes a file in that folder, once the page is open. */
export const writeIn = (page: Page, name: string, text: string) =>
  page.evaluate(
    async ({ file, content }) => {
      const folder = await navigator.storage.getDirectory();
      const writing = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await writing.write(content);
      await writing.close();
    },
    { file: name, content: text },
  );
