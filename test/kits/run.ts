import { everyFeed } from './feeds.ts';
import { growingEvents } from './growth.ts';
import { hostileTexts } from './hostile.ts';
import { hostileFiles } from './hostile-files.ts';

/*
 * What the tests try on samples, in full: `npm run kit`, or `npm run kit -- SEED`. It takes some minutes.
 */
const seed = Number(process.argv[2] ?? 20_231_024);
console.log(`seed ${seed}`);
for (const kit of [hostileFiles, () => hostileTexts(seed), () => growingEvents(seed), everyFeed]) {
  const start = performance.now();
  const { done, faults } = await kit();
  console.log(`${done}: ${faults.length} faults, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  for (const fault of faults.slice(0, 50)) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
