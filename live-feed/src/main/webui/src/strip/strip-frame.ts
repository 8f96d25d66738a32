import type { Palette } from '../app/palette';
import type { Units } from '../format/distance';
import type { CourseEntry } from '../generated/contracts';
import type { CourseLine } from '../motion/course-line';
import type { FieldColumns } from '../store/field-columns';
import type { Figure } from '../app/figures';

/** All that one drawing of the strip needs; pixels are those of a desk, whatever the size of the wall. */
export interface StripFrame {
  width: number;
  height: number;
  margin: number;
  course: CourseLine;
  landmarks: CourseEntry['landmarks'];
  field: FieldColumns;
  bins: Float32Array;
  figures: Figure[];
  /** From 0 to 1 while the pulse of a crossing is seen. */
  pulseOf(id: string): number | undefined;
  hoverM?: number;
  units: Units;
  colours: Palette;
}

export const FONT = '-apple-system, system-ui, sans-serif';

/** Pixels of a strip: where a distance and a height are. */
export interface Scale {
  x(distanceM: number): number;
  y(elevationM: number): number;
  ground: number;
  small: boolean;
}

export function scaleOf({ width, height, margin, course }: StripFrame): Scale {
  const small = height < 140;
  const { minM, maxM } = course.elevations;
  const ground = height - (small ? 19 : 26);
  const top = small ? 42 : 62;
  const low = minM - (maxM - minM) * 0.14;
  return {
    x: (d) => margin + (d / course.lengthM) * (width - 2 * margin),
    y: (e) => ground - ((e - low) / (maxM - low)) * (ground - top),
    ground,
    small,
  };
}

const widths = new Map<string, number>();
const MOST_KEPT = 500;

/** Of a text in the context's font; names and places are asked about again and again. */
export function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size >= MOST_KEPT) widths.clear();
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

/** Pixels left free at both ends, where labels of the ends reach. */
export const marginOf = (width: number): number => (width < 760 ? 16 : 28);
