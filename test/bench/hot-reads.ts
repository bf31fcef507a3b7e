import { fork } from 'node:child_process';
import { load } from './load.ts';

interface Ready {
  lectern: number;
  bare: number;
  paths: string[];
  sizes: number[];
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Hot reads of the service beside bare node:http sending the same bytes, in turns, as medians of the rounds. */
export async function hotReads(rounds = 7, seconds = 1): Promise<void> {
  const servers = fork(new URL('./servers.ts', import.meta.url), {
    execArgv: ['--import=tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { lectern, bare, paths, sizes } = await new Promise<Ready>((resolve) =>
    servers.once('message', (message) => resolve(message as Ready)),
  );
  for (const [index, path] of paths.entries()) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const [first, second] = round % 2 === 0 ? [lectern, bare] : [bare, lectern];
      for (const port of [first, second]) {
        const rate = await load(port, path, { connections: 16, seconds });
        if (round > 0) (port === lectern ? ours : theirs).push(rate);
      }
    }
    const ratios = ours.map((rate, round) => rate / (theirs[round] ?? rate));
    const size = `${((sizes[index] ?? 0) / 1024).toFixed(1)} KiB`;
    console.log(
      `hot read ${path} (${size}): ${median(ours).toFixed(0)} /s, bare node:http ${median(theirs).toFixed(0)} /s, ratio ${median(ratios).toFixed(3)}`,
    );
  }
  servers.disconnect();
}
