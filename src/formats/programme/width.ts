// What takes no column of its own: marks, format characters with the joiner of emoji, skin tones, and the vowels and finals of composed Hangul.
const NONE = /^[\p{Mn}\p{Me}\p{Cf}\p{Emoji_Modifier}\u1160-\u11ff]$/u;
const HALF = /^[\uff61-\uffdc\p{Regional_Indicator}]$/u;
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]$/u;
const JOINER = '\u200d';

/** How many columns a text takes on a screen of fixed width (after Unicode UAX #11): two for East Asian wide characters and emoji. */
export function columnsOf(text: string): number {
  let columns = 0;
  let joined = false;
  for (const char of text) {
    if (!joined && !NONE.test(char)) columns += !HALF.test(char) && WIDE.test(char) ? 2 : 1;
    joined = char === JOINER;
  }
  return columns;
}
