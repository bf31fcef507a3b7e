/**
 * A conference's id as an acronym that the XSD and both JSON schemas take: as it stands where it can, else with "_" for "-" and at least four
 * characters long.
 */
export function acronymOf(conference: string): string {
  const fits = /^[a-z0-9-][a-z0-9]{3,}(?:-2\d{3}-[a-z]+)?$/.test(conference);
  return (fits ? conference : conference.replaceAll('-', '_')).padEnd(4, '_');
}

/** The ids of conferences that may have an acronym, which says neither where "-" was nor what was added. */
export function conferencesOf(acronym: string): string[] {
  const ids = [0, 1, 2, 3].map((added) => acronym.slice(0, acronym.length - added).replaceAll('_', '-'));
  return ids.filter((id) => id !== '' && acronymOf(id) === acronym);
}

/** The slug of a session: the acronym, "-", its id. Different ids have different slugs. */
export function sessionSlug(acronym: string, id: string): string {
  return `${startOf(acronym)}${slugOf(id, 4)}`;
}

/** The id of the session that a slug is of, '' where it is none of this acronym. */
export function sessionIdOf(acronym: string, slug: string): string {
  const start = startOf(acronym);
  return slug.startsWith(start) ? slug.slice(start.length).replace(/^_+|_0$/g, '') : '';
}

function startOf(acronym: string): string {
  return `${acronym.replaceAll('-', '_')}-`;
}

/** An id as a slug of at least so many characters that ends in a letter or digit. No id holds "_", so that no two ids meet in one slug. */
export function slugOf(id: string, least = 2): string {
  return (id.endsWith('-') ? `${id}_0` : id).padStart(least, '_');
}
