import { inOneProcess } from './in-one-process.ts';

// The shapes that the document describes are registered for the whole process, by every service in it.
await inOneProcess('http', ['openapi.test.ts']);
