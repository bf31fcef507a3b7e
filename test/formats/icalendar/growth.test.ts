import fc from 'fast-check';
import t from 'tap';
import { growth } from './growth.ts';

t.test(
  'after any accepted changes and a release, each event is the same to the byte or has grown, in every feed and language',
  async (t) => {
    fc.assert(growth, { numRuns: 15 });
    t.pass('for every history');
  },
);
