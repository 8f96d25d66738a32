import type { Palette } from '../app/palette';
import { METRES_PER_MILE, type Units, distance } from '../format/distance';
import { shortName } from '../format/words';
import type { CourseEntry } from '../generated/contracts';
import type { CourseLine } from '../motion/course-line';
import { density } from '../motion/density';
import type { FieldColumns } from '../store/field-columns';
import type { Figure } from '../store/figures';
import { placeInRows } from './labels-in-rows';

export interface StripFrame {
  width: number;
  height: number;
  margin: number;
  course: CourseLine;
  landmarks: CourseEntry['landmarks'];
  field: FieldColumns;
  bins: Float32Array;
  figures: Figure[];
  hoverM?: number;
  units: Units;
  colours: Palette;
}

const FONT = '-apple-system, system-ui, sans-serif';

/** Pixels of a strip: where a distance and a height are. */
interface Scale {
  x(distanceM: number): number;
  y(elevationM: number): number;
  ground: number;
  small: boolean;
}

export function drawStrip(context: CanvasRenderingContext2D, frame: StripFrame): void {
  const scale = scaleOf(frame);
  context.clearRect(0, 0, frame.width, frame.height);
  context.lineJoin = context.lineCap = 'round';
  hills(context, frame, scale);
  ridge(context, frame, scale);
  profile(context, frame, scale);
  axis(context, frame, scale);
  people(context, frame, scale);
  if (frame.hoverM !== undefined) crossHair(context, frame, scale, frame.hoverM);
}

function scaleOf({ width, height, margin, course }: StripFrame): Scale {
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

function trace(context: CanvasRenderingContext2D, { course }: StripFrame, { x, y }: Scale): void {
  for (const [d, , , e] of course.vertices) context.lineTo(x(d), y(e));
}

function hills(context: CanvasRenderingContext2D, frame: StripFrame, scale: Scale): void {
  context.beginPath();
  context.moveTo(scale.x(0), scale.ground);
  trace(context, frame, scale);
  context.lineTo(scale.x(frame.course.lengthM), scale.ground);
  context.globalAlpha = 0.13;
  context.fillStyle = frame.colours.blue;
  context.fill();
  context.globalAlpha = 1;
}

function profile(context: CanvasRenderingContext2D, frame: StripFrame, scale: Scale): void {
  context.beginPath();
  trace(context, frame, scale);
  context.strokeStyle = frame.colours.blue;
  context.lineWidth = 1.8;
  context.stroke();
}

/** A handful of people is a ripple, not a mountain: the ridge is as tall as the densest place of a crowd. */
function ridge(context: CanvasRenderingContext2D, frame: StripFrame, { x, y, small }: Scale): void {
  const { bins, course, field, colours } = frame;
  density(field.shownM, field.size, course.lengthM, bins);
  const most = Math.max(8, ...bins);
  const tall = small ? 27 : 46;
  const at = (i: number) => ((i + 0.5) / bins.length) * course.lengthM;
  const hill = (i: number) => y(course.at(at(i)).elevationM);
  context.beginPath();
  for (let i = 0; i < bins.length; i++) context.lineTo(x(at(i)), hill(i) - Math.pow(bins[i] / most, 0.75) * tall);
  for (let i = bins.length - 1; i >= 0; i--) context.lineTo(x(at(i)), hill(i));
  context.closePath();
  context.fillStyle = colours.gold;
  context.globalAlpha = 0.88;
  context.fill();
  context.globalAlpha = 1;
}

function axis(context: CanvasRenderingContext2D, frame: StripFrame, { x, ground, small }: Scale): void {
  const { course, colours, units, width } = frame;
  const towns = frame.landmarks.filter((each) => each.kind === 'town').map((each) => shortName(each.name));
  const ends = small ? [] : [towns[0] ?? 'Start', 'Finish'];
  context.strokeStyle = colours.ink3;
  context.lineWidth = 1;
  context.font = `600 12px ${FONT}`;
  context.fillStyle = colours.ink;
  const y = ground + (small ? 15 : 18);
  const widths = ends.map((text) => context.measureText(text).width);
  if (ends.length) {
    context.fillText(ends[0], x(0), y);
    context.fillText(ends[1], x(course.lengthM) - widths[1], y);
  }
  context.font = `11px ${FONT}`;
  context.fillStyle = colours.ink2;
  const step = units === 'km' ? 5000 : 2 * METRES_PER_MILE;
  const every = width < 600 ? 2 : 1;
  for (let i = 1; i * step < course.lengthM; i++) {
    const text = units === 'km' ? `${i * 5}K` : `${i * 2}${i === 1 ? ' mi' : ''}`;
    const [at, half] = [x(i * step), context.measureText(text).width / 2];
    context.beginPath();
    context.moveTo(at, ground + 1);
    context.lineTo(at, ground + 5);
    context.stroke();
    const clear = at - half > x(0) + (widths[0] ?? 0) + 8 && at + half < x(course.lengthM) - (widths[1] ?? 0) - 8;
    if (clear && i % every === 0) context.fillText(text, at - half, y);
  }
}

function people(context: CanvasRenderingContext2D, frame: StripFrame, scale: Scale): void {
  const { figures, colours, width, course } = frame;
  const { x, y, ground, small } = scale;
  const tone = { followed: colours.blue, ghost: colours.ghost, leader: colours.ink, vehicle: colours.ink2 };
  const rows = small ? 1 : 2;
  const lineY = (row: number) => (small ? 14 : 17 + row * 16);
  context.font = `600 12px ${FONT}`;
  const asks = figures.map(({ label, distanceM, kind }) => ({
    text: label,
    x: x(distanceM),
    width: context.measureText(label).width,
    sides: kind === 'followed' ? (['left', 'right'] as const) : (['right', 'left'] as const),
  }));
  const placed = placeInRows(
    asks.map((ask) => ({ ...ask, sides: [...ask.sides] })),
    rows,
    width,
    5,
  );
  for (let i = figures.length - 1; i >= 0; i--) {
    const { kind, distanceM, label } = figures[i];
    const at = x(distanceM);
    const top = placed[i] ? lineY(placed[i]!.row) - 10 : ground - 40;
    context.strokeStyle = tone[kind];
    context.lineWidth = kind === 'followed' ? 2.4 : 1.8;
    context.setLineDash(kind === 'ghost' ? [3, 4] : []);
    context.beginPath();
    context.moveTo(at, top);
    context.lineTo(at, ground);
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    context.arc(at, y(course.at(distanceM).elevationM), kind === 'followed' ? 6.5 : 5.2, 0, 7);
    context.fillStyle = kind === 'ghost' ? colours.paper : tone[kind];
    context.fill();
    context.strokeStyle = kind === 'ghost' ? colours.ghost : colours.paper;
    context.lineWidth = 2;
    context.stroke();
    if (!placed[i]) continue;
    context.fillStyle = kind === 'leader' ? colours.ink : tone[kind];
    context.fillText(label, placed[i]!.x, lineY(placed[i]!.row));
  }
  landmarks(context, frame, scale, rows, lineY, asks, placed);
}

/** Towns and hills, where the people's names leave room. */
function landmarks(
  context: CanvasRenderingContext2D,
  { landmarks: all, colours, width, course }: StripFrame,
  { x, y }: Scale,
  rows: number,
  lineY: (row: number) => number,
  asks: { x: number; width: number }[],
  placed: ({ x: number; row: number } | undefined)[],
): void {
  const taken = placed.flatMap((each, i) => {
    const line = { row: 0, from: asks[i].x - 2, to: asks[i].x + 2 };
    return each ? [{ row: each.row, from: each.x, to: each.x + asks[i].width }, line, { ...line, row: 1 }] : [];
  });
  context.font = `11px ${FONT}`;
  const seen = new Set<string>();
  const named = all
    .filter((each) => each.distanceM > 500 && each.distanceM < course.lengthM - 500)
    .filter((each) => each.kind === 'town' || /crest|Square|Corner|College|Tunnel/.test(each.name))
    .sort((a, b) => rank(a) - rank(b))
    .map((each) => ({ d: each.distanceM, text: placeName(each.name) }))
    .filter(({ text }) => !seen.has(text) && seen.add(text));
  const spots = placeInRows(
    named.map(({ d, text }) => ({ text, x: x(d), width: context.measureText(text).width, sides: ['middle'] })),
    rows,
    width,
    0,
    taken,
  );
  named.forEach(({ d, text }, i) => {
    const spot = spots[i];
    if (!spot) return;
    context.fillStyle = colours.ink2;
    context.fillText(text, spot.x, lineY(spot.row));
    context.strokeStyle = colours.line;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(x(d), lineY(spot.row) + 5);
    context.lineTo(x(d), y(course.at(d).elevationM) - 4);
    context.stroke();
  });
}

const rank = (each: { kind: string; name: string }): number =>
  /Heartbreak.*crest/.test(each.name) ? 0 : each.kind === 'town' ? 1 : 2;

const placeName = (name: string): string =>
  (/^[^(]*\(([^)/]+)/.exec(name)?.[0].startsWith('Boston')
    ? /\(([^)/]+)/.exec(name)![1].trim()
    : shortName(name)
  ).replace(/ crest$/, '');

function crossHair(context: CanvasRenderingContext2D, frame: StripFrame, { x, y, ground }: Scale, d: number): void {
  const { course, colours, units, width } = frame;
  const { elevationM } = course.at(d);
  const text = `${distance(d, units)} · ${Math.round(elevationM)} m up`;
  context.strokeStyle = colours.ink2;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x(d), 4);
  context.lineTo(x(d), ground);
  context.stroke();
  context.beginPath();
  context.arc(x(d), y(elevationM), 3, 0, 7);
  context.fillStyle = colours.ink;
  context.fill();
  context.font = `600 11px ${FONT}`;
  const wide = context.measureText(text).width + 12;
  const left = Math.max(2, Math.min(width - wide - 2, x(d) + 6));
  context.fillStyle = colours.ink;
  context.beginPath();
  context.roundRect(left, ground - 20, wide, 18, 5);
  context.fill();
  context.fillStyle = colours.paper;
  context.fillText(text, left + 6, ground - 7);
}
