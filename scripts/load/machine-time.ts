/** Ms on the machine's clock that only goes forward: the same for all of its processes. */
export const machineTime = (): number => Number(process.hrtime.bigint()) / 1e6;
