const PART = String.raw`(?:[\w\-.~!$&'()*+,;=:@/?]|%[\dA-Fa-f]{2})*`;
const URI = new RegExp(String.raw`^https?://[\w.-]+(?::\d+)?(?:[/?]${PART})?(?:#${PART})?$`);

/** A link as a URI by the letter of RFC 3986, as the schemas want it: as it stands where it is one, else percent-encoded and in ASCII. */
export function uriOf(link: string): string {
  if (URI.test(link)) return link;
  const { origin, pathname, search, hash } = new URL(link);
  return `${origin}${encoded(pathname + search)}${hash && '#'}${encoded(hash.slice(1))}`;
}

/** The WHATWG parser leaves brackets, lone "%" and a second "#" as they are. */
function encoded(part: string): string {
  return part.replace(/%(?![\dA-Fa-f]{2})/g, '%25').replace(/[^\w\-.~!$&'()*+,;=:@/?%]/g, encodeURIComponent);
}
