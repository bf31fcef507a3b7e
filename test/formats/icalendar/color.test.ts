import t from 'tap';
import { colorName } from '../../../src/formats/icalendar/color.ts';

t.test('a colour gets the CSS 3 name of what looks nearest', async (t) => {
  const named = {
    '#ff0000': 'red',
    '#FF0000': 'red',
    '#f5a624': 'orange',
    '#c0392b': 'firebrick',
    '#0b57a4': 'darkslateblue',
    '#000000': 'black',
  };
  for (const [hex, name] of Object.entries(named)) t.equal(colorName(hex), name);
});

t.test('a name that CSS 3 does not have is not given', async (t) => {
  t.equal(colorName('#663399'), 'darkslateblue');
});
