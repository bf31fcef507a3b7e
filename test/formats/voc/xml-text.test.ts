import t from 'tap';
import { element, xmlFile } from '../../../src/formats/voc/xml-text.ts';

t.test('elements stand on lines of their own, and texts stay as they are', async (t) => {
  const file = xmlFile(
    element('a', { b: '"<&>"', c: null, d: 1 }, [element('e', {}, 'one\n  two ]]> & <three>'), element('f', {}, ''), element('g', {}, [])]),
  );
  t.equal(
    file,
    '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;&gt;&quot;" d="1">\n' +
      '  <e>one\n  two ]]&gt; &amp; &lt;three&gt;</e>\n  <f/>\n  <g/>\n</a>\n',
  );
});
