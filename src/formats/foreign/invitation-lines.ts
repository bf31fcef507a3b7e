/** What Google draws around the invitation to a call, in every language. */
const GOOGLE_FENCE = /^-::~[:~-]*$/;
/** What Outlook and Zoom draw around theirs. */
const FENCE = /^(?:_{10,}|─{5,})$/;

/** What an invitation begins with, in the languages of which real ones were seen. */
const OPENINGS = [
  /\bis inviting you to (?:a|join a)\b.{0,20}\b(?:zoom|webex|teams)\b/i,
  /\bvous (?:invite|êtes invité(?:e|\(e\))?) à (?:une|participer à une) (?:réunion|conférence)\b/i,
  /^(?:join|rejoindre|participer|unirse|entrar|entra) (?:\p{L}+ ){0,3}(?:zoom|webex|skype|google meet)(?: (?:meeting|webinar))?\W*$/iu,
  /^(?:zoom|webex)-meeting beitreten\b/i,
  /^microsoft teams(?:[ -]?(?:meeting|besprechung|vergadering|möte|møte|mötet))?$/i,
  /^microsoft teams (?:need help|besoin d.aide|benötigen sie hilfe|hulp nodig|¿necesita ayuda)/i,
  /(?:^|\s)(?:réunion|reunión de|riunione di|riunione|reunião do) microsoft teams$/i,
  /^(?:mit google meet teilnehmen|google meet joining info|video call link)\b/i,
  /^join from the meeting link$/i,
  /^(?:-+\s*)?do not delete or change any of the following text/i,
];

/** The number of a call. */
const NUMBER =
  /^(?:(?:webinar|meeting|(?:phone |video )?conference|besprechungs|konferenz|vergader|möte|møte)[ -]?(?:id|number|code)|(?:id|identifiant|n°|numéro) de (?:la )?(?:réunion|conférence)|id\.? de (?:la )?reunión|id (?:riunione|da reunião))\b.{0,30}\d(?:[ -]?\d){5}/i;
/** The rest of what only invitations say: where to dial, where to click, and what their organisers can set. */
const WAYS = [
  /^(?:or )?(?:dial|call)[ -]?in(?: by phone| \(audio only\))?:?$|^dial by your location\b|^(?:or )?dial(?: in)?:? .{0,40}\d{3}/i,
  /^(?:join by (?:phone|sip|h\.?323|meeting number)|join from a video system|tap to join from a mobile device|one[ -]tap mobile|h\.?323\b|sip:)/i,
  /^(?:find (?:a|your) local number|global call-?in numbers|more phone numbers|international numbers|reset (?:dial-in )?pin|for organi[sz]ers:|meeting options)/i,
  /^(?:trouver un numéro local|rechercher un numéro local|options de (?:la )?réunion|pour les organisateurs)/i,
  /^(?:please do not edit this section|learn more about meet|download teams\b|join the meeting now|join on (?:your computer|the web)|click here to join)/i,
  /^(?:cliquez ici pour (?:participer|rejoindre)|rejoindre (?:la réunion maintenant|sur votre ordinateur)|hier klicken, um an der besprechung)/i,
];
const TELEPHONE = /^(?:\([A-Z]{2}\) )?\+?\d[\d ().-]{7,30}(?:$|\s\p{L})/u;
/** A number that a telephone dials with the code behind it, one with its PIN, and what a video telephone dials. */
const DIALLED = /\+?\d[\d ().-]{6,30}(?:,{2,4}\s?[\d#*]|.{0,30}\b(?:pin|code)\b\W{1,3}\d{3})|\bsips?:[\w.+-]{1,60}@[\w.-]{4}/i;

export function isFence(line: string): boolean {
  return FENCE.test(line);
}

export function isGoogleFence(line: string): boolean {
  return GOOGLE_FENCE.test(line);
}

export function opensInvitation(line: string): boolean {
  return OPENINGS.some((opening) => opening.test(line));
}

/** Whether a line alone lets people into a call. */
export function dialsIn(line: string): boolean {
  return DIALLED.test(line) || NUMBER.test(line);
}

/** Whether only an invitation has such a line. */
export function tellsWayIn(line: string): boolean {
  return dialsIn(line) || WAYS.some((way) => way.test(line));
}

/** Whether a line may be one of an invitation that began above it. */
export function goesOn(line: string): boolean {
  return tellsWayIn(line) || isFence(line) || isGoogleFence(line) || TELEPHONE.test(line);
}

/** A line of Markdown as it is read: without escapes, marks and addresses. */
export function plainLine(markdown: string): string {
  return markdown
    .replace(/\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
    .replace(/<?https?:\/\/[^\s<>]+>?/gi, '')
    .replace(/\*{1,3}|^\s*(?:>|[-•*+]|#{1,6})\s+/g, '')
    .trim();
}
