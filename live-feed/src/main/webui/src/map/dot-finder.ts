import type { FieldColumns } from '../store/field-columns';
import { type CourseTable, type View, dotAt, lane } from './mercator';

/** The dot drawn nearest to a pixel, of those within reach of it; undefined where none is. */
export function dotNear(
  field: FieldColumns,
  table: CourseTable,
  view: View,
  pixel: { x: number; y: number },
  alongM: number,
  reachPx: number,
): number | undefined {
  const reachM = (2 * reachPx) / (table.metre * view.scale);
  let [best, found] = [reachPx, -1];
  for (let i = 0; i < field.size; i++) {
    if (field.shownM[i] < 0 || Math.abs(field.shownM[i] - alongM) > reachM) continue;
    const { x, y } = dotAt(table, view, field.shownM[i], lane(i));
    const off = Math.hypot(x - pixel.x, y - pixel.y);
    if (off < best) [best, found] = [off, i];
  }
  return found < 0 ? undefined : found;
}

/** The next dot along the course, ahead of another (1) or behind it (-1); whoever is level comes in the field's order. */
export function dotBeside(field: FieldColumns, from: number | undefined, way: 1 | -1): number | undefined {
  const [fromM, fromI] = from === undefined ? [way > 0 ? -0.5 : Infinity, -1] : [field.shownM[from], from];
  let found: number | undefined;
  for (let i = 0; i < field.size; i++) {
    if (field.shownM[i] < 0 || !isBeyond(field.shownM[i], i, fromM, fromI, way)) continue;
    if (found === undefined || isBeyond(field.shownM[found], found, field.shownM[i], i, way)) found = i;
  }
  return found;
}

/** The first dot at or beyond a distance, seen from there. */
export function dotFrom(field: FieldColumns, distanceM: number, way: 1 | -1): number | undefined {
  let found: number | undefined;
  for (let i = 0; i < field.size; i++) {
    const d = field.shownM[i];
    if (d < 0 || (d - distanceM) * way < 0) continue;
    if (found === undefined || (field.shownM[found] - d) * way > 0) found = i;
  }
  return found;
}

function isBeyond(aM: number, a: number, bM: number, b: number, way: 1 | -1): boolean {
  return aM === bM ? (a - b) * way > 0 : (aM - bM) * way > 0;
}
