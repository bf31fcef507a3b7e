import MarkdownIt from 'markdown-it';
import t from 'tap';
import { publicAgenda } from '../../../src/agenda/mask.ts';
import { markdown, text } from '../../../src/formats/programme/index.ts';
import { columnsOf } from '../../../src/formats/programme/width.ts';
import { matchesGolden } from '../../golden.ts';
import { agendaOf, manySorts, releaseOf, viewOf } from '../agenda.ts';
import { hostileAgenda } from '../icalendar/hostile-agenda.ts';

const agenda = agendaOf(manySorts());

t.test('an agenda is written to the byte as the files under test/golden show it', async (t) => {
  for (const language of ['en', 'fr']) {
    matchesGolden(t, `programme/agenda.${language}.md`, markdown.write(viewOf(agenda, { language })));
    matchesGolden(t, `programme/agenda.${language}.txt`, text.write(viewOf(agenda, { language })));
  }
});

t.test('a selection has its name, and only the days on which it has sessions', async (t) => {
  const sessions = agenda.sessions.filter(({ id }) => id === 'data' || id === 'again');
  const view = { ...viewOf(agenda), scope: 'selection', sessions, title: 'Some' } as const;
  const headings = markdown.write(view).match(/^#+ .*$/gm);
  t.same(headings, [
    '# All sorts; of, sessions – Some',
    '## Friday 27 October 2023',
    '### 10:30–12:00 · Session 3',
    '## Monday 30 October 2023',
    '### 08:00–09:00 · Session 12',
  ]);
  t.match(markdown.write(view), '- Part of: Breakouts');
});

t.test('a conference that is called off or put off says so first', async (t) => {
  const document = manySorts();
  const heading = (status: string) => {
    const release = releaseOf({ ...document, conference: { ...document.conference, status } });
    const view = viewOf(publicAgenda(release, release));
    return [markdown.write(view).split('\n')[0], text.write(view).split('\n')[0]];
  };
  t.same(heading('cancelled'), ['# **Cancelled:** All sorts; of, sessions', 'Cancelled: All sorts; of, sessions']);
  t.same(heading('postponed'), ['# **Postponed:** All sorts; of, sessions', 'Postponed: All sorts; of, sessions']);
});

t.test('no line of the plain text is wider than 78 columns but for what cannot be broken', async (t) => {
  for (let seed = 1; seed <= 4; seed++) {
    const { harmless } = hostileAgenda(seed, 30);
    for (const made of [agenda, harmless]) {
      const wide = text
        .write(viewOf(made, { language: 'fr' }))
        .split('\n')
        .filter((line) => columnsOf(line) > 78);
      t.same(wide, []);
    }
  }
});

/** The text of every heading as a reader of Markdown sees it. */
function headingsOf(source: string): string[] {
  const tokens = new MarkdownIt('commonmark').parse(source, {});
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open' || token.level > 0) return [];
    return [(tokens[index + 1]?.children ?? []).map(({ content }) => content).join('')];
  });
}

t.test('whatever titles and texts say, headings are those of the agenda and nothing else', async (t) => {
  const titles = [
    '# One',
    '* two *',
    '1. [three](x)',
    '![four](http://x)',
    '<b>five</b> &amp;',
    '`six` ~~x~~',
    'seven #',
    '- eight',
    '\\ nine _ten_',
  ];
  const document = manySorts();
  const sessions = document.sessions.map((session, n) => ({
    ...session,
    ...{ title: titles[n % titles.length], subtitle: '## Not a heading', abstract: '# Not a heading\n\n```\nopen', note: 'Nor this\n===' },
  }));
  const made = agendaOf({ ...document, sessions });
  const found = headingsOf(markdown.write(viewOf(made)));
  const expected = made.sessions.filter(({ visibility }) => visibility === 'public').map(({ title }) => String(title));
  t.equal(found.length, 1 + 4 + made.sessions.length);
  for (const title of expected)
    t.ok(
      found.some((heading) => heading === title || heading.endsWith(` ${title}`)),
      title,
    );
});

t.test('texts of every sort are written without fault', async (t) => {
  for (let seed = 1; seed <= 6; seed++) {
    const { hostile } = hostileAgenda(seed, 30);
    for (const writer of [markdown, text]) t.ok(writer.write(viewOf(hostile)).endsWith('\n'));
  }
});
