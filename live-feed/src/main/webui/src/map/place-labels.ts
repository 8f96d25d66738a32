/** A label that wants a place beside its anchor; lower ranks choose first. */
export interface Want {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Pixels between the anchor and the label: its marker's radius. */
  reach: number;
  rank: number;
  /** True for people: rather over the road than not at all. */
  mustShow: boolean;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a label stands relative to its anchor, as an index into the places tried. */
export type Spot = number;

const GAP = 3;

/** Above, below, right, left, then the corners. */
const PLACES: ((w: Want) => [number, number])[] = [
  (w) => [-w.width / 2, -w.reach - w.height],
  (w) => [-w.width / 2, w.reach],
  (w) => [w.reach, -w.height / 2],
  (w) => [-w.reach - w.width, -w.height / 2],
  (w) => [w.reach * 0.7, -w.reach * 0.7 - w.height],
  (w) => [-w.reach * 0.7 - w.width, -w.reach * 0.7 - w.height],
  (w) => [w.reach * 0.7, w.reach * 0.7],
  (w) => [-w.reach * 0.7 - w.width, w.reach * 0.7],
  (w) => [-w.width / 2, -w.reach - w.height * 2.1],
  (w) => [-w.width / 2, w.reach + w.height * 1.1],
];

export function boxOf(want: Want, spot: Spot): Box {
  const [dx, dy] = PLACES[spot](want);
  return { x: want.x + dx, y: want.y + dy, width: want.width, height: want.height };
}

/**
 * Gives each label a place where it covers no other and no marker; the important choose first, who finds none is left
 * out. A label keeps the place it had while that is free, so that nothing dances.
 *
 * @param road what a label would rather not cover, and a place's name never does
 * @param inside labels stay within it
 */
export function placeLabels(
  wants: Want[],
  markers: Box[],
  road: Box[],
  inside: Box,
  had: Map<string, Spot>,
): Map<string, Spot> {
  const taken: Box[] = [...markers];
  const placed = new Map<string, Spot>();
  for (const want of [...wants].sort((a, b) => a.rank - b.rank)) {
    const before = had.get(want.id);
    const order = before === undefined ? [...PLACES.keys()] : [before, ...PLACES.keys()];
    const fits = (each: Spot, avoid: Box[]) => {
      const box = boxOf(want, each);
      return within(box, inside) && avoid.every((other) => !overlap(box, other));
    };
    const off = order.find((each) => fits(each, taken) && fits(each, road));
    const spot = off ?? (want.mustShow ? order.find((each) => fits(each, taken)) : undefined);
    if (spot === undefined) continue;
    placed.set(want.id, spot);
    taken.push(boxOf(want, spot));
  }
  return placed;
}

const within = (a: Box, b: Box): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP && a.y < b.y + b.height && b.y < a.y + a.height;
