import type { CourseLine } from '../motion/course-line';

/** Web Mercator, 0 to 1 over the world, y to the south. */
export const mercatorX = (lon: number): number => (lon + 180) / 360;

export function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}

export const latOf = (y: number): number => (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
export const lonOf = (x: number): number => x * 360 - 180;

/** Texels of the course; no more than the smallest phone's texture is wide. */
const STEPS = 4000;

/** Floats of one step: x and y from the origin, and the unit vector across the road. */
export const STRIDE = 4;

/**
 * The course at even steps, in Mercator from an origin near it, so that single floats are exact to centimetres.
 * One table serves dots on the graphics card, dots on a canvas, labels and markers.
 */
export interface CourseTable {
  data: Float32Array;
  steps: number;
  lengthM: number;
  originX: number;
  originY: number;
  /** Mercator units of one metre here. */
  metre: number;
  /** West, north, east and south ends, from the origin. */
  bounds: Bounds;
}

export interface Bounds {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export function courseTable(course: CourseLine): CourseTable {
  const middle = course.at(course.lengthM / 2);
  const [originX, originY] = [mercatorX(middle.lon), mercatorY(middle.lat)];
  const data = new Float32Array(STEPS * STRIDE);
  const stepM = course.lengthM / (STEPS - 1);
  for (let i = 0; i < STEPS; i++) {
    const { lat, lon } = course.at(i * stepM);
    data[i * STRIDE] = mercatorX(lon) - originX;
    data[i * STRIDE + 1] = mercatorY(lat) - originY;
  }
  for (let i = 0; i < STEPS; i++) {
    const a = Math.max(0, i - 2) * STRIDE;
    const b = Math.min(STEPS - 1, i + 2) * STRIDE;
    const [dx, dy] = [data[b] - data[a], data[b + 1] - data[a + 1]];
    const length = Math.hypot(dx, dy) || 1;
    data[i * STRIDE + 2] = -dy / length;
    data[i * STRIDE + 3] = dx / length;
  }
  const metre = 1 / (40_075_016.7 * Math.cos((middle.lat * Math.PI) / 180));
  return { data, steps: STEPS, lengthM: course.lengthM, originX, originY, metre, bounds: boundsOf(data) };
}

function boundsOf(data: Float32Array): Bounds {
  const bounds = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (let i = 0; i < data.length; i += STRIDE) {
    bounds.x1 = Math.min(bounds.x1, data[i]);
    bounds.x2 = Math.max(bounds.x2, data[i]);
    bounds.y1 = Math.min(bounds.y1, data[i + 1]);
    bounds.y2 = Math.max(bounds.y2, data[i + 1]);
  }
  return bounds;
}

/** What is in the middle of a view, in Mercator units from the table's origin, and pixels per unit. North is always up. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

/** Where a scene looks: CSS pixels of the table's origin, and pixels per Mercator unit. */
export interface View {
  x0: number;
  y0: number;
  scale: number;
  width: number;
  height: number;
  /** How much larger than on a desk dots and lines are drawn. */
  wall: number;
}

export const viewOf = (camera: Camera, width: number, height: number, wall: number): View => ({
  x0: width / 2 - camera.x * camera.scale,
  y0: height / 2 - camera.y * camera.scale,
  scale: camera.scale,
  width,
  height,
  wall,
});

export const cameraOf = ({ x0, y0, scale, width, height }: View): Camera => ({
  x: (width / 2 - x0) / scale,
  y: (height / 2 - y0) / scale,
  scale,
});

export const pxPerKm = (table: CourseTable, view: View): number => 1000 * table.metre * view.scale;

/** Where a dot is drawn: off the middle of the road by its lane. */
export function dotAt(table: CourseTable, view: View, distanceM: number, across: number): { x: number; y: number } {
  const u = Math.max(0, Math.min(1, distanceM / table.lengthM)) * (table.steps - 1);
  const i = Math.min(Math.floor(u), table.steps - 2) * STRIDE;
  const off = across * spreadPx(table, view);
  const { x, y } = pixelAt(table, view, distanceM);
  return { x: x + table.data[i + 2] * off, y: y + table.data[i + 3] * off };
}

export function pixelAt(table: CourseTable, view: View, distanceM: number): { x: number; y: number } {
  const u = Math.max(0, Math.min(1, distanceM / table.lengthM)) * (table.steps - 1);
  const i = Math.min(Math.floor(u), table.steps - 2) * STRIDE;
  const f = u - i / STRIDE;
  const { data } = table;
  return {
    x: view.x0 + (data[i] + f * (data[i + STRIDE] - data[i])) * view.scale,
    y: view.y0 + (data[i + 1] + f * (data[i + STRIDE + 1] - data[i + 1])) * view.scale,
  };
}

/** Half the width that dots spread over, pixels: the road's own at street scale, never less than can be seen. */
export function spreadPx(table: CourseTable, view: View): number {
  return Math.max((view.width < 600 ? 3.2 : 4.6) * view.wall, 4.5 * table.metre * view.scale);
}

/** Pixels across a dot. */
export function dotPx(table: CourseTable, view: View): number {
  const least = view.width < 600 ? 2.6 : 3.4;
  return view.wall * Math.max(least, Math.min(9, 2.2 + Math.log2(1 + pxPerKm(table, view) / 12)));
}

/** -1 to 1 across the road, the same for an entrant on every page. */
export function lane(i: number): number {
  const h = Math.imul(i ^ (i >>> 15), 0x2c1b3c6d);
  return (((h ^ (h >>> 12)) >>> 0) / 4294967295) * 2 - 1;
}
