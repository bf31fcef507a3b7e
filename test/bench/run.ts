import { hotReads } from './hot-reads.ts';
import { importAndPublish } from './import-publish.ts';

await importAndPublish();
await hotReads();
