import t from 'tap';
import { draftContract } from './contract/drafts.ts';
import { feedContract } from './contract/feeds.ts';
import type { Opened, Test } from './contract/opened.ts';
import { refusalContract } from './contract/refusals.ts';
import { releaseContract } from './contract/releases.ts';
import { tokenContract } from './contract/tokens.ts';
import { watchContract } from './contract/watching.ts';

/** What every implementation of the storage port must do. `open` answers an empty store, a new one at each call. */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  const test: Test = (sentence, body) =>
    t.test(`${name}: ${sentence}`, async (t) => {
      const opened = await open();
      t.teardown(() => opened.store.close());
      await body(t, opened);
    });
  draftContract(test);
  refusalContract(test);
  releaseContract(test);
  watchContract(test);
  tokenContract(test);
  feedContract(test);
}
