import t from 'tap';
import { namingOf, peopleIn } from '../../../src/formats/foreign/named-people.ts';
import { readTable } from '../table/table.ts';

const told = (text: string, naming = { isInverted: false }) =>
  peopleIn(text, naming).map(({ name, role, label, position, organisation, country }) =>
    [
      name,
      role && `[${role}]`,
      label && `{${label}}`,
      position && `(${position})`,
      organisation && `@ ${organisation}`,
      country && `in ${country}`,
    ]
      .filter(Boolean)
      .join(' '),
  );

const cells: [string, string[]][] = [
  ['Ann Bee; Cy Dee', ['Ann Bee', 'Cy Dee']],
  ['Ann Bee, Cy Dee', ['Ann Bee', 'Cy Dee']],
  ['Ann Bee, Cy Dee and Ed Eff', ['Ann Bee', 'Cy Dee', 'Ed Eff']],
  ['Ann Bee, Cy Dee, and Ed Eff', ['Ann Bee', 'Cy Dee', 'Ed Eff']],
  ['Ann Bee & Cy Dee', ['Ann Bee', 'Cy Dee']],
  ['Ann Bee， Cy Dee、Ed Eff', ['Ann Bee', 'Cy Dee', 'Ed Eff']],
  ['Ann Bee, OECD <br> Cy Dee, World Bank<br/>Ed Eff', ['Ann Bee @ OECD', 'Cy Dee @ World Bank', 'Ed Eff']],
  ['(Chair) Ann Bee', ['Ann Bee [chair]']],
  ['(Tea) Ann Bee', ['(Tea) Ann Bee']],
  ['NA', []],
  ['A definir', []],
  ['by\n\nAnn Bee', ['Ann Bee']],
  ['Ann Bee (OECD)*, Cy Dee', ['Ann Bee @ OECD', 'Cy Dee']],
  ['Zoé Zed et Luc Lac', ['Zoé Zed', 'Luc Lac']],
  ['Ann Bee / Cy Dee', ['Ann Bee', 'Cy Dee']],
  ['Ann Bee, Ph.D., Cy Dee', ['Ann Bee, Ph.D.', 'Cy Dee']],
  ['Ministry of Science and Technology', ['Ministry of Science and Technology']],
  ['Simon & Schuster', ['Simon & Schuster']],
  ['World Bank, Asian Development Bank', ['World Bank', 'Asian Development Bank']],
  ['moss, bl3ep', ['moss', 'bl3ep']],
  ['Marks and Spencer', ['Marks and Spencer']],
  ['University of X and Y', ['University of X and Y']],
  ['Dr. Martin Luther King, Jr.', ['Dr. Martin Luther King, Jr.']],
  ['Ann Bee, Moderator, Cy Dee', ['Ann Bee [moderator]', 'Cy Dee']],
  ['Ann Bee, Minister of Finance, France', ['Ann Bee (Minister of Finance) in France']],
  ['Ann Bee (Frankreich); Cy Dee, Reino Unido', ['Ann Bee in Frankreich', 'Cy Dee in Reino Unido']],
  ['Ann Bee +33 1 45 24 82 00, Cy Dee (tel: 0145 248200)', ['Ann Bee', 'Cy Dee']],
  ['Ann Bee\nDirector, OECD\nCy Dee', ['Ann Bee (Director) @ OECD', 'Cy Dee']],
  ['Smith, J., van Dee, A. B.', ['J. Smith', 'A. B. van Dee']],
  ['王小明、李四', ['王小明', '李四']],
  ['Ann Bee (OECD), Cy Dee (University of X, Y Park)', ['Ann Bee @ OECD', 'Cy Dee @ University of X, Y Park']],
  ['Ann Bee (Director, OECD)', ['Ann Bee (Director) @ OECD']],
  ['Ann Bee, OECD; Cy Dee, World Bank', ['Ann Bee @ OECD', 'Cy Dee @ World Bank']],
  ['Ann Bee, OECD, Cy Dee, World Bank', ['Ann Bee @ OECD', 'Cy Dee @ World Bank']],
  ['Ann Bee – OECD\nCy Dee – World Bank', ['Ann Bee @ OECD', 'Cy Dee @ World Bank']],
  ['Ann Bee (Moderator), Cy Dee', ['Ann Bee [moderator]', 'Cy Dee']],
  ['Ann Bee (OECD; chair), Cy Dee (virtual)', ['Ann Bee [chair] @ OECD', 'Cy Dee {virtual}']],
  ['Moderator: Ann Bee; Panelists: Cy Dee, Ed Eff', ['Ann Bee [moderator]', 'Cy Dee [panellist]', 'Ed Eff [panellist]']],
  ['Moderator:\nAnn Bee, Head of Unit, OECD\nSpeakers:\n• Cy Dee', ['Ann Bee [moderator] (Head of Unit) @ OECD', 'Cy Dee']],
  ['Ann Bee <ann@tea.example>, Cy Dee (cy@tea.example)', ['Ann Bee', 'Cy Dee']],
  ['ann@tea.example', []],
  ['Ann Bee (https://tea.example/ann), Cy Dee', ['Ann Bee', 'Cy Dee']],
  ['TBD', []],
  ['–', []],
  ['q3k (Ann Bee)', ['q3k (Ann Bee)']],
  ['Ann Bee (she/her)', ['Ann Bee (she/her)']],
];

for (const [cell, people] of cells) {
  t.test(`${JSON.stringify(cell)} names ${people.join('; ') || 'nobody'}`, async (t) => {
    t.strictSame(told(cell), people);
  });
}

t.test('family names come first where most of a table has them so', async (t) => {
  const naming = namingOf(['Bee, Ann (1); van der Dee, Cy (2)', 'Eff, Ed']);
  t.strictSame(told('Bee, Ann (1); van der Dee, Cy (2)', naming), ['Ann Bee', 'Cy van der Dee']);
  t.strictSame(told('Eff, Ed', naming), ['Ed Eff']);
  t.strictSame(
    [['Bee, Ann', 'Dee, Cy', 'Eff, Ed'], ['Ann, Bob'], ['Ann Bee, OECD; Cy Dee, Google']].map((list) => namingOf(list).isInverted),
    [true, false, false],
  );
});

const peopleOf = (table: string) => {
  const { document } = readTable(table);
  const names = new Map(document.speakers.map(({ id, name, organisation }) => [id, organisation ? `${name} @ ${organisation}` : name]));
  return document.sessions.map(({ speakers }) =>
    speakers?.map(({ speaker, role }) => [names.get(speaker), ...(role ? [role] : [])].join(': ')),
  );
};

t.test('people may stand in several columns, with their roles and where they are from', async (t) => {
  t.strictSame(
    peopleOf(
      'Title,Start,Speaker 1,Speaker 1 Affiliation,Speaker 2,Speaker 2 Affiliation,Moderator(s)\na,2025-03-10 10:00,Ann Bee,OECD,Cy Dee,World Bank,Mo Der\nb,2025-03-10 11:00,Ed Eff,,,,',
    ),
    [['Ann Bee @ OECD', 'Cy Dee @ World Bank', 'Mo Der: moderator'], ['Ed Eff']],
  );
  t.strictSame(
    peopleOf(
      'name,start_time,speaker1_first,speaker1_last,speaker2_first,speaker2_last\na,2025-03-10 10:00,Ann,Bee,Cy,Dee\nb,2025-03-10 11:00,Ed,Eff,,',
    ),
    [['Ann Bee', 'Cy Dee'], ['Ed Eff']],
  );
  t.strictSame(peopleOf('Title,Start,Speakers,Company,Chair\na,2025-03-10 10:00,Ann Bee; Cy Dee,OECD; World Bank,Mo Der'), [
    ['Ann Bee @ OECD', 'Cy Dee @ World Bank', 'Mo Der: chair'],
  ]);
  t.strictSame(peopleOf('Title,Start,Authors\na,2025-03-10 10:00,"Ann Bee, Cy Dee"'), [['Ann Bee', 'Cy Dee']]);
  t.strictSame(peopleOf('Title,Start,Authors,Speaker\na,2025-03-10 10:00,"Ann Bee, Cy Dee",Cy Dee'), [['Cy Dee']]);
});

t.test('columns with details of nobody are not read', async (t) => {
  const { document, doubts } = readTable('Title,Start,End,Company\na,2025-03-10 10:00,11:00,OECD');
  t.equal(document.sessions[0]?.speakers, undefined);
  t.strictSame(doubts, [{ path: 'row 1', message: 'what is in "Company" is not read' }]);
});
