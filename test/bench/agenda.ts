const WORDS =
  'procurement public digital service transformation policy practice data open working party strategic evidence value supplier'.split(' ');

/** The same text each time for the same seed. */
export function prose(seed: number, length: number): string {
  let text = '';
  for (let n = seed; text.length < length; n += 7) text += `${WORDS[(n * 31 + (n >> 3)) % WORDS.length]} `;
  return text.trim();
}

const two = (value: number) => String(value).padStart(2, '0');

/** A c3voc/frab schedule.xml with many sessions over four days in 20 rooms, with abstracts of `length` characters. */
export function scheduleXml(sessions: number, length = 400): string {
  const days = [0, 1, 2, 3].map((day) => {
    const rooms = Array.from({ length: 20 }, (_, room) => {
      const items: string[] = [];
      for (let n = day * 20 + room; n < sessions; n += 80) {
        const turn = Math.floor(n / 80);
        items.push(item(n, `2026-05-0${day + 4}T${two(8 + Math.floor((turn * 50) / 60))}:${two((turn * 50) % 60)}:00+02:00`, room, length));
      }
      return `<room name="Room ${room}">${items.join('')}</room>`;
    });
    return `<day index="${day + 1}" date="2026-05-0${day + 4}" start="2026-05-0${day + 4}T08:00:00+02:00" end="2026-05-0${day + 5}T04:00:00+02:00">${rooms.join('')}</day>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><schedule><version>1</version><conference><acronym>bench</acronym><title>Bench</title><start>2026-05-04</start><end>2026-05-07</end><days>4</days><time_zone_name>Europe/Paris</time_zone_name></conference>${days.join('')}</schedule>`;
}

function item(n: number, date: string, room: number, length: number): string {
  const guid = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const persons = [n, n * 7 + 1].map((id) => `<person id="${id % 600}">Person ${id % 600}</person>`).join('');
  return `<event id="${n}" guid="${guid}"><date>${date}</date><start>${date.slice(11, 16)}</start><duration>00:45</duration><room>Room ${room}</room><title>Session ${n}: ${prose(n, 40)}</title><subtitle/><language>en</language><track>Track ${n % 12}</track><type>Talk</type><abstract>${prose(n, length)}</abstract><description/><persons>${persons}</persons><links/></event>`;
}
