import type { Kind } from '../../agenda/session.ts';

// A working party is no party, and nobody is entertained by what acts in concert.
const PARTY = String.raw`(?<!\b(?:working|third|political|interested|contracting|relying|search|green|democratic|republican)[ -])part(?:y|ies)`;
const CONCERT = '(?<!in )concerts?';
const WORKSHOP = /\b(?:workshops?|tutorials?|trainings?|hands-on|masterclass(?:es)?|ateliers?|talleres|taller)\b/i;
const BREAKOUT = /\bbreak-?outs?\b/i;
const BREAK =
  /\b(?:breaks?|lunch|coffee|tea|pause|breakfast|dinner|kaffeepause|mittagspause|mittagessen|déjeuner|dîner|abendessen|receso|descanso|almuerzo|cena)\b/i;
const SOCIAL = new RegExp(
  String.raw`\b(?:${PARTY}|socials?|receptions?|${CONCERT}|music|performances?|entertainment|theat(?:er|re)|show|social event|cocktail|empfang)\b`,
  'i',
);
const MEETING =
  /\b(?:meetings?|meet-?ups?|assembl(?:y|ies)|self-organi[sz]ed|bofs?|birds|réunions?|sitzung|besprechung|reunión|reuniones)\b/i;
const PLENARY =
  /\b(?:keynotes?|plenar(?:y|ies)|opening|closing|welcome|plénières?|plenum|plenarsitzung|plenarias?|eröffnung|ouverture|clôture|apertura|clausura|inauguración|conferencia magistral)\b/i;

// What pauses are called in the languages of which agendas were seen, and the words around them.
const PAUSES = [
  'breaks?|coffees?|teas?|lunch|breakfast|dinner|snacks?|refreshments|networking',
  'pause|déjeuner|dejeuner|dîner|repas|café|kaffee|kaffeepause|mittagspause|mittagessen|frühstück|abendessen',
  'pausa|descanso|receso|almuerzo|comida|desayuno|cena|almoço|lanche|jantar|intervalo|pranzo|colazione|caffè|caffé',
  'pauze|koffiepauze|lunchpauze|koffie|thee|fika|kaffe|przerwa|kawowa|obiadowa|obiad|休憩|昼休み|ランチ',
].join('|');
const AROUND =
  'the|a|an|and|or|for|welcome|accueil|short|long|mid|morning|afternoon|time|petit|midi|le|la|el|du|de|del|di|da|do|para|na|et|e|y|und|en|och|i|[1-9]';
const DOORS =
  'registrations?|check-?in|doors|badges?|pick-?up|accueil|inscriptions?|registrierung|einlass|anmeldung|registro|acreditación|credenciamento|registrazione|rejestracja';
const BEHIND_DOORS = 'opens?|opening|desk|attendees?|participants?';
const GAP = /(?:[\s,:.!/&+()–—\p{So}]|\ufe0f|(?<!\bcheck|\bpick)-|-(?!in\b|up\b))+/iu;
// A word at a time: an expression over a whole title tries every way to part it.
const wordOf = (...words: readonly string[]) => new RegExp(`^(?:${words.join('|')})$`, 'iu');
const [PAUSE, PAUSE_OR_AROUND] = [wordOf(PAUSES), wordOf(PAUSES, AROUND)];
const [DOOR, DOOR_OR_AROUND] = [wordOf(DOORS), wordOf(DOORS, BEHIND_DOORS, PAUSES, AROUND)];
const TITLE_WORKSHOP =
  /\b(?:workshop|tutorial|masterclass|hands-on (?:session|lab))\b|(?<!\b(?:model|pre|ai|ml|llm|network|distributed|adversarial|of|for|in)[ -])\btraining$|^(?:atelier|taller)\b/i;
const TITLE_SOCIAL = new RegExp(
  String.raw`^(?:social|drinks|.*\b(?:${PARTY}|(?<!\b(?:negative|critical|signal|radio) )reception|${CONCERT}|social event|get-together|social dinner|conference dinner|gala dinner|after-?party|(?:networking|welcome|evening|farewell|informal|after-?work|social) drinks|happy hour|cocktails?|apéro|barbecue|bbq))$`,
  'i',
);
const TITLE_MEETING =
  /\b(?:bof|birds of a feather|meetup)\b|^meeting of\b|\bmeeting$|(?<!\b(?:x86|arm|self|genome|in|to|of|with)[ -])\bassembly$/i;
const TITLE_PLENARY =
  /^(?:keynote\b|plenary\b|(?:séance )?plénière\b|sesión plenaria\b|plenarsitzung\b|welcome (?:address|remarks|session)\b|(?:(?:opening|closing)(?: and | & |\/)?|welcome)+(?: (?:ceremony|remarks|session|plenary|keynote|address|speech|event|words|day \d))*$)/i;

/**
 * The kind that the words of an event's `type`, then of its title, tell; undefined where they tell none. Of a type any word counts:
 * workshop, tutorial, training, hands-on, masterclass → `workshop`; break, lunch, coffee, pause, breakfast, dinner → `break`;
 * party, social, reception, concert, music, performance, entertainment, theatre, show → `social`; meeting, meetup, assembly,
 * self-organised, BoF, birds → `meeting`; keynote, plenary, opening, closing, welcome → `plenary`; and so do such words in French, German and Spanish.
 * Titles speak of all sorts of things, so theirs count only where they name the session: a title that is nothing but words for a break, or for coming
 * in (`other`), that ends in "party" or "meeting", begins with "Keynote".
 */
export function kindByWords(type: string, title: string): Kind | undefined {
  const ofType = (
    [
      [WORKSHOP, 'workshop'],
      [BREAKOUT, 'breakout'],
      [BREAK, 'break'],
      [SOCIAL, 'social'],
      [MEETING, 'meeting'],
      [PLENARY, 'plenary'],
    ] as const
  ).find(([words]) => words.test(type));
  if (ofType) return ofType[1];
  if (title.length > 240) return undefined;
  const bare = title.replace(/\s*\([^()]*\)\s*$/, '') || title;
  const words = bare.split(GAP).filter((word) => word !== '');
  if (isOnlyPause(words)) return 'break';
  if (isOnlyDoors(words)) return 'other';
  return (
    [
      [TITLE_PLENARY, 'plenary'],
      [TITLE_WORKSHOP, 'workshop'],
      [TITLE_SOCIAL, 'social'],
      [TITLE_MEETING, 'meeting'],
    ] as const
  ).find(([words]) => words.test(bare))?.[1];
}

function isOnlyPause(words: readonly string[]): boolean {
  return words.some((word) => PAUSE.test(word)) && words.every((word) => PAUSE_OR_AROUND.test(word));
}

/** People come in with a coffee or breakfast; that is no pause, and nothing that all attend together. */
function isOnlyDoors(words: readonly string[]): boolean {
  return DOOR.test(words[0] ?? '') && words.every((word) => DOOR_OR_AROUND.test(word));
}
