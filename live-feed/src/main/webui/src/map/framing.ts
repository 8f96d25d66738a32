import { type Bounds, type Camera, type CourseTable, pixelAt } from './mercator';
import type { Padding } from './scene';

export interface Size {
  width: number;
  height: number;
}

/** Pixels per metre: of a street as one runner is shown in it, and the least at which a street is still one. */
const STREET = 0.33;
const FAR_STREET = 0.12;
/** Runner and ghost that were shown together stay so a little longer: nothing flaps. */
const STAYS = 0.85;
/** Free pixels round a runner and a ghost. */
const AROUND_PX = 70;

const UNIT = { x0: 0, y0: 0, scale: 1, width: 1, height: 1, wall: 1 };

/** Bounds in the middle of what is free of panels, as large as fits. */
export function boundsCamera(bounds: Bounds, size: Size, padding: Padding, most = Infinity): Camera {
  const wide = Math.max(1, size.width - padding.left - padding.right);
  const high = Math.max(1, size.height - padding.top - padding.bottom);
  const scale = Math.min(wide / (bounds.x2 - bounds.x1), high / (bounds.y2 - bounds.y1), most);
  return {
    x: (bounds.x1 + bounds.x2) / 2 - (padding.left - padding.right) / 2 / scale,
    y: (bounds.y1 + bounds.y2) / 2 - (padding.top - padding.bottom) / 2 / scale,
    scale,
  };
}

/** A place of the course in the middle of what is free, at a scale; at street scale if none is given. */
export function placeCamera(
  table: CourseTable,
  size: Size,
  padding: Padding,
  distanceM: number,
  scale = STREET / table.metre,
): Camera {
  const { x, y } = pixelAt(table, UNIT, distanceM);
  return boundsCamera({ x1: x, y1: y, x2: x, y2: y }, size, padding, scale);
}

/**
 * A runner at street scale, and the ghost with it while one street holds both.
 *
 * @param together whether both are shown now
 */
export function runnerCamera(
  table: CourseTable,
  size: Size,
  padding: Padding,
  runnerM: number,
  ghostM: number | undefined,
  together: boolean,
): { camera: Camera; together: boolean } {
  const street = STREET / table.metre;
  if (ghostM !== undefined) {
    const camera = boundsCamera(boundsOf(table, runnerM, ghostM), size, widened(padding, size), street);
    const least = (FAR_STREET / table.metre) * (together ? STAYS : 1);
    if (camera.scale >= least) return { camera, together: true };
  }
  return { camera: placeCamera(table, size, padding, runnerM), together: false };
}

function boundsOf(table: CourseTable, aM: number, bM: number): Bounds {
  const [a, b] = [pixelAt(table, UNIT, aM), pixelAt(table, UNIT, bM)];
  return { x1: Math.min(a.x, b.x), x2: Math.max(a.x, b.x), y1: Math.min(a.y, b.y), y2: Math.max(a.y, b.y) };
}

function widened({ left, right, top, bottom }: Padding, { width, height }: Size): Padding {
  const x = Math.min(AROUND_PX, (width - left - right) / 5);
  const y = Math.min(AROUND_PX, (height - top - bottom) / 5);
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}
