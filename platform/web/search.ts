type Search = Record<string, string | string[]>;

/** `?staat=a&staat=b&q=x` as an object; a repeated name is a list. No JSON in addresses. */
export function parseSearch(text: string): Search {
  const search: Search = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = search[name];
    search[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return search;
}

/** The reverse; what is empty is left out, so that an address says only what differs. */
export function stringifySearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** A path as the server writes it, `/informatie/signalen?status=weging`, as a link wants it. */
export function linkTo(path: string): { to: string; search?: Search } {
  const [to = path, query] = path.split('?', 2);
  return query === undefined ? { to } : { to, search: parseSearch(query) };
}
