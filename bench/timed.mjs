import process from 'node:process';

/** Processor time in milliseconds: other processes do not count. @param {() => unknown} work */
export function timed(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
