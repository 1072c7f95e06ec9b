export { addStatement, changed, reconcile } from '../src/core';
export { readStatement } from '../src/files';
