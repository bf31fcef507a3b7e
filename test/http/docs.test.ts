import t from 'tap';
import { docsPolicy } from '../../src/http/docs.ts';
import { openBench } from './service.ts';

t.test('the page of the endpoints may ask the service at its public address, and upgrades nothing to https', async (t) => {
  const { get } = await openBench({ publicUrl: 'http://agenda.test:8080/base' });
  const policy =
    "default-src 'self'; base-uri 'self'; connect-src 'self' http://agenda.test:8080; font-src 'self' data:; frame-ancestors 'self'; " +
    "img-src 'self' data:; object-src 'none'; script-src 'self'; script-src-attr 'none'; style-src 'self' 'unsafe-inline'";
  t.equal(docsPolicy('http://agenda.test:8080/base'), policy);
  t.equal((await get('/docs/')).headers['content-security-policy'], policy);
});
