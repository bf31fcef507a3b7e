import { clashesAtOnce } from './clashes.ts';
import { calendarFeeds } from './feeds.ts';
import { hotReads } from './hot-reads.ts';
import { importAndPublish } from './import-publish.ts';

await importAndPublish();
clashesAtOnce();
calendarFeeds();
await hotReads();
