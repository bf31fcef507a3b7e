import { storeContract } from './contract.ts';
import { memoryStore } from './memory.ts';

storeContract('the reference', async () => ({ store: memoryStore() }));
