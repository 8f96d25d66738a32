/** What an address names: a race, one of its entrants, and one of the views of either. */
export interface Route {
  race?: string;
  bib?: string;
  /** Empty for the live map. */
  view: string;
}

/** `/`, `/races/{race}[/{view}]`, `/races/{race}/entrants/{bib}[/{view}]`. */
export function routeOf(path: string): Route {
  const [, race, ...rest] = /^\/races\/(.+)/.test(path) ? path.slice(1).split('/').map(decodeURIComponent) : [];
  const bib = rest[0] === 'entrants' && rest[1] ? rest[1] : undefined;
  return { race, bib, view: (bib ? rest[2] : rest[0]) ?? '' };
}

export function pathOf(race: string, bib?: string, view = ''): string {
  const parts = [race, ...(bib ? ['entrants', bib] : []), ...(view ? [view] : [])];
  return `/races/${parts.map(encodeURIComponent).join('/')}`;
}
