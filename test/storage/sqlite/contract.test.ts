import { join } from 'node:path';
import t from 'tap';
import { openStore } from '../../../src/storage/open.ts';
import { storeContract } from '../contract.ts';

const folder = t.testdir();
let opened = 0;

storeContract('a file', async () => {
  const options = { kind: 'sqlite', file: join(folder, `${++opened}.db`) } as const;
  const store = await openStore(options);
  const reopen = async () => {
    await store.close();
    return openStore(options);
  };
  return { store, reopen };
});

storeContract('memory', async () => ({ store: await openStore({ kind: 'sqlite', file: ':memory:' }) }));
