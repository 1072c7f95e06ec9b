import process from 'node:process';

/** Milliseconds of the processor: others on the machine do not count. @param {() => unknown} work */
export function timed(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
