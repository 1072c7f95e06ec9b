export { PUT_INDEX_RULE, replay, replayStarts } from '../src/core';
export { readMarketHistory } from '../src/files/read/history/marketHistory';
