// What Firebase calls a token comes with every address of a public file.
const PASSWORD = /[?&#;](?:pwd|passwd|password|pass_?code|passphrase|pin|secret|tk|confno|(?<!alt=media&)token)=/i;

/** What leads into a call: how the addresses of the known services go on behind their hosts. Their registrations, webcasts and recordings lead elsewhere. */
const CALLS = [
  String.raw`zoom(?:gov)?\.(?:us|com(?:\.cn)?)/(?:j|s|w|my|wc|u|launch)(?:/|\b)`,
  String.raw`teams\.(?:microsoft\.(?:com|us)|live\.com|cloud\.microsoft)/(?:l/meetup-join|meet|meetingoptions|dl/launcher)\b`,
  String.raw`dialin\.teams\.microsoft\.(?:com|us)`,
  String.raw`webex\.com(?:\.cn)?/(?:meet|join|m|[\w.-]+/(?:j|e|g|globalcallin)\.php|wbxmjs|webappng|wc)\b`,
  String.raw`webex\.com(?:\.cn)?/\S{0,500}\bmtid=`,
  String.raw`meet\.google\.com/(?:[a-z]{3,4}-[a-z]{4}-[a-z]{3,4}|lookup|tel)\b`,
  String.raw`tel\.meet/`,
  String.raw`g\.co/meet/`,
  String.raw`(?:meet\.goto\.com|gotomeet\.me|(?:global\.)?gotomeeting\.com/join|join\.me|meet\.lync\.com|join\.skype\.com|bluejeans\.com|chime\.aws|whereby\.com|8x8\.vc|meet\.jit\.si)/[\w-]`,
  String.raw`ringcentral\.com/(?:j|join)/`,
  // What universities and laboratories run.
  String.raw`rendez-vous\.renater\.fr/[\w-]`,
  String.raw`[\w-]{0,40}vidyo[\w-]{0,40}(?:\.[\w-]{1,63}){1,5}/(?:join/|flex\.html\S{0,500}\bkey=)`,
  String.raw`calendar\.google\.com/calendar/\S{0,500}/private-`,
];
const CALL = new RegExp(`(?:[/.@=]|^)(?:${CALLS.join('|')})`, 'i');

/** Whether whoever has an address can join a call with it, or has a password with it: what organisers send to some must not become public by an import. */
export function isSecretLink(url: string): boolean {
  const texts = [url, unescaped(url)];
  return texts.some((text) => PASSWORD.test(text) || CALL.test(text));
}

/** The address with what it holds of others, as services that check links before they follow them write those. */
function unescaped(url: string): string {
  return url.replace(/%[0-7][0-9a-f]/gi, (octet) => String.fromCharCode(Number.parseInt(octet.slice(1), 16)));
}

// In turn: a link with a text, an address in angle brackets, and one that stands alone, also without its scheme.
const LINKS =
  /\[([^\][]*)\]\(\s*<?(https?:\/\/[^\s<>()]+)>?(?:\s+"[^"]*")?\s*\)|\\?<(https?:\/\/[^\s<>]+?)\\?>|(?:\b[a-z][a-z0-9+.-]{1,20}:\/\/|(?<![\w@./-])(?:[\w-]{1,63}\.){1,5}[a-z]{2,12}\/)[^\s<>"'`[\]\\]+/gi;

/** A text, also in Markdown, without its secret links, and how many there were; words that are linked stay. */
export function withoutSecretLinks(text: string): { text: string; count: number } {
  let count = 0;
  const left = text.replace(LINKS, (whole: string, words?: string, target?: string, framed?: string) => {
    if (!isSecretLink(target ?? framed ?? whole)) return whole;
    count += 1;
    if (words !== undefined) return isSecretLink(words) ? '' : words;
    return framed === undefined ? (/[.,;:!?)]+$/.exec(whole)?.[0] ?? '') : '';
  });
  return { text: left, count };
}
