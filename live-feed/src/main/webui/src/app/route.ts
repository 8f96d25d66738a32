export interface Route {
  race?: string;
  bib?: string;
}

/** `/`, `/races/{race}`, `/races/{race}/entrants/{bib}`. */
export function routeOf(path: string): Route {
  const match = /^\/races\/([^/]+)(?:\/entrants\/([^/]+))?/.exec(path);
  return { race: match?.[1] && decodeURIComponent(match[1]), bib: match?.[2] && decodeURIComponent(match[2]) };
}

export function pathOf(race: string, bib: string): string {
  return `/races/${encodeURIComponent(race)}/entrants/${encodeURIComponent(bib)}`;
}
