import t from 'tap';
import { ownPlacesOf } from '../../../../../src/formats/icalendar/reading/own/places.ts';

const told = (...locations: string[]) => {
  const places = ownPlacesOf(locations);
  return [places.venue, ...locations.map((location) => places.roomOf(location).room?.name ?? null)];
};

t.test('the venue is what all locations end in, and a room what stands first before it', async (t) => {
  t.strictSame(told('Foyer, Ground floor, Palais, Lyon', 'Hall, Palais, Lyon'), ['Palais, Lyon', 'Foyer', 'Hall']);
  const { rooms } = ownPlacesOf(['Foyer, Ground floor, Annex, Palais', 'Hall, Palais']);
  t.strictSame(rooms, [
    { key: 'Foyer, Ground floor, Annex', name: 'Foyer', floor: 'Ground floor', building: 'Annex' },
    { key: 'Hall', name: 'Hall', floor: '', building: '' },
  ]);
});

t.test('a session without a room has the venue alone, with its address where there is one', async (t) => {
  t.strictSame(told('Foyer, Ground floor, Palais', 'Palais'), ['Palais', 'Foyer', null]);
  t.strictSame(told('Foyer, Palais, Lyon', 'Palais, 1 Quai, Rhône, Lyon'), ['Palais, Lyon', 'Foyer', null]);
  t.strictSame(told('Foyer, Palais', 'Palais, 1 Quai', ''), ['Palais', 'Foyer', null, null]);
});

t.test('rooms of one title on several floors are several rooms', async (t) => {
  const { rooms } = ownPlacesOf(['Room 1, First floor, Palais', 'Room 1, Second floor, Palais']);
  t.strictSame(
    rooms.map(({ key, name }) => [key, name]),
    [
      ['Room 1, First floor', 'Room 1'],
      ['Room 1, Second floor', 'Room 1'],
    ],
  );
});

t.test('one location alone cannot be told apart', async (t) => {
  t.strictSame(ownPlacesOf(['Foyer, Palais']).roomOf('Foyer, Palais'), { room: { name: 'Foyer, Palais' }, loss: 'place' });
  t.strictSame(ownPlacesOf(['Foyer']).roomOf('Foyer'), { room: { name: 'Foyer' } });
});
