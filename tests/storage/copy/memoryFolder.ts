/** A folder that a page may write in, as a browser gives it, and which a database can clone. */
export function memoryFolder(files: Record<string, string> = {}) {
  const folder = {
    name: 'Backups',
    files: { ...files } as Record<string, string>,
    permission: 'granted' as PermissionState,
    isFull: false,
  };
  const handle = {
    queryPermission: () => Promise.resolve(folder.permission),
    requestPermission: () => {
      folder.permission = 'granted';
      return Promise.resolve(folder.permission);
    },
    getFileHandle: (name: string, options?: { create?: boolean }) => {
      if (folder.files[name] === undefined && !options?.create) {
        return Promise.reject(new DOMException('none', 'NotFoundError'));
      }
      return Promise.resolve({
        getFile: () => Promise.resolve({ text: () => Promise.resolve(folder.files[name] ?? '') }),
        createWritable: () => {
          let written = '';
          return Promise.resolve({
            write: (text: string) => {
              if (folder.isFull) {
                return Promise.reject(new DOMException('full', 'QuotaExceededError'));
              }
              written = text;
              return Promise.resolve();
            },
            abort: () => Promise.resolve(),
            close: () => {
              folder.files[name] = written;
              return Promise.resolve();
            },
          });
        },
      });
    },
  };
  // What the database clones has no functions; those of a real handle belong to the browser.
  Object.setPrototypeOf(folder, handle);
  return folder as typeof folder & typeof handle;
}
