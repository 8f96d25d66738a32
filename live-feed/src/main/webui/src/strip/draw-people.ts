import { shortName } from '../format/short-name';
import { placeName } from '../format/words';
import type { Figure } from '../app/figures';
import { type Placed, type Taken, placeInRows } from './labels-in-rows';
import { FONT, type Scale, type StripFrame, widthOf } from './strip-frame';

/** Pixels between a line and the name beside it. */
const BESIDE = 5;

interface Named {
  figure: Figure;
  x: number;
  width: number;
  spot?: Placed;
}

/** Those who stand out, with their names, and the places where the names leave room. */
export function people(context: CanvasRenderingContext2D, frame: StripFrame, scale: Scale): void {
  const rows = scale.small ? 1 : 2;
  const named = nameAll(context, frame, scale, rows);
  for (const each of [...named].reverse()) person(context, frame, scale, each);
  landmarks(context, frame, scale, rows, named.flatMap(takenBy));
}

const rowY = (scale: Scale, row: number): number => (scale.small ? 14 : 17 + row * 16);

function nameAll(context: CanvasRenderingContext2D, frame: StripFrame, { x }: Scale, rows: number): Named[] {
  context.font = `600 12px ${FONT}`;
  const named = frame.figures.map((figure) => ({
    figure,
    x: x(figure.distanceM),
    width: widthOf(context, figure.label),
  }));
  const spots = placeInRows(
    named.map((each) => ({ ...each, sides: each.figure.kind === 'followed' ? ['left', 'right'] : ['right', 'left'] })),
    rows,
    frame.width,
    BESIDE,
  );
  return named.map((each, i) => ({ ...each, spot: spots[i] }));
}

/** A line from the name down to the hill, and a dot on it: hollow for an estimate, dashed for the ghost. */
function person(context: CanvasRenderingContext2D, frame: StripFrame, scale: Scale, { figure, x, spot }: Named): void {
  const { colours, course } = frame;
  const ghost = figure.kind === 'ghost';
  const hollow = !figure.measured;
  const followed = figure.kind === 'followed';
  const tone = { followed: colours.blue, ghost: colours.ghost, leader: colours.ink }[figure.kind];
  context.strokeStyle = tone;
  context.lineWidth = followed ? 2.4 : 1.8;
  context.setLineDash(ghost ? [3, 4] : []);
  context.beginPath();
  context.moveTo(x, spot ? rowY(scale, spot.row) - 10 : scale.ground - 40);
  context.lineTo(x, scale.ground);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.arc(x, scale.y(course.at(figure.distanceM).elevationM), followed ? 6.5 : 5.2, 0, 7);
  context.fillStyle = hollow ? colours.paper : tone;
  context.fill();
  context.strokeStyle = hollow ? tone : colours.paper;
  context.lineWidth = hollow && !ghost ? 3 : 2;
  context.stroke();
  pulse(context, frame, scale, figure, tone);
  if (!spot) return;
  context.font = `600 12px ${FONT}`;
  context.fillStyle = tone;
  context.fillText(figure.label, spot.x, rowY(scale, spot.row));
}

/** A crossing: one soft ring that widens and is gone. */
function pulse(
  context: CanvasRenderingContext2D,
  { course, pulseOf }: StripFrame,
  scale: Scale,
  { id, distanceM }: Figure,
  tone: string,
): void {
  const share = pulseOf(id);
  if (share === undefined) return;
  context.beginPath();
  context.arc(scale.x(distanceM), scale.y(course.at(distanceM).elevationM), 7 + 20 * share, 0, 7);
  context.globalAlpha = 0.6 * (1 - share);
  context.strokeStyle = tone;
  context.lineWidth = 3;
  context.stroke();
  context.globalAlpha = 1;
}

/** What a name and its line leave no room for. */
function takenBy({ x, width, spot }: Named): Taken[] {
  const line = { from: x - 2, to: x + 2 };
  return spot
    ? [
        { row: spot.row, from: spot.x, to: spot.x + width },
        { ...line, row: 0 },
        { ...line, row: 1 },
      ]
    : [];
}

function landmarks(
  context: CanvasRenderingContext2D,
  frame: StripFrame,
  scale: Scale,
  rows: number,
  taken: Taken[],
): void {
  const { course, colours } = frame;
  context.font = `11px ${FONT}`;
  const places = placesOf(frame).map((each) => ({
    ...each,
    x: scale.x(each.d),
    width: widthOf(context, each.text),
  }));
  const spots = placeInRows(
    places.map((each) => ({ ...each, sides: ['middle'] })),
    rows,
    frame.width,
    0,
    taken,
  );
  places.forEach(({ d, text, x }, i) => {
    const spot = spots[i];
    if (!spot) return;
    context.fillStyle = colours.ink2;
    context.fillText(text, spot.x, rowY(scale, spot.row));
    context.strokeStyle = colours.line;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(x, rowY(scale, spot.row) + 5);
    context.lineTo(x, scale.y(course.at(d).elevationM) - 4);
    context.stroke();
  });
}

/** Towns first, then the tops of hills, then whatever else there is room for; each name once, long ones never. */
function placesOf({ landmarks: all, course }: StripFrame): { d: number; text: string }[] {
  const rank = (each: { kind: string; name: string }) => (each.kind === 'town' ? 0 : / crest$/.test(each.name) ? 1 : 2);
  const seen = new Set<string>();
  return all
    .filter((each) => each.kind === 'town' || each.kind === 'landmark')
    .filter((each) => each.distanceM > 500 && each.distanceM < course.lengthM - 500)
    .sort((a, b) => rank(a) - rank(b))
    .map((each) => ({
      d: each.distanceM,
      text: each.kind === 'town' ? placeName(each.name) : shortName(each.name).replace(/ crest$/, ''),
    }))
    .filter(({ text }) => text.length <= 16 && !seen.has(text) && seen.add(text));
}
