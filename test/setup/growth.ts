type Work = () => unknown;

/**
 * How many times as much the larger work costs as the smaller one, in processor time of this process, so that other
 * programs do not count; the best of some rounds in turn, so that a collection of garbage does not either.
 */
export async function growth(smaller: Work, larger: Work, rounds = 5): Promise<number> {
  await smaller();
  const small: number[] = [];
  const large: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    small.push(await cost(smaller));
    large.push(await cost(larger));
  }
  return Math.min(...large) / Math.min(...small);
}

/** Processor time of one time of the work, in microseconds. What is too short for the clock is done until it is not. */
export async function cost(work: Work): Promise<number> {
  let times = 0;
  const start = process.cpuUsage();
  for (;;) {
    await work();
    times += 1;
    const { user, system } = process.cpuUsage(start);
    if (user + system > 5_000) return (user + system) / times;
  }
}
