import { METRES_PER_MILE } from '../format/distance';
import { placeName } from '../format/words';
import { density } from '../motion/density';
import strip from '../texts/en/strip.first.json';
import { texts } from '../texts/texts';
import { people } from './draw-people';
import { FONT, type Scale, type StripFrame, scaleOf, widthOf } from './strip-frame';

const t = texts('strip', strip);

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
  const towns = frame.landmarks.filter((each) => each.kind === 'town').map((each) => placeName(each.name));
  const ends = small ? [] : [towns[0] ?? t('start'), t('finish')];
  context.strokeStyle = colours.ink3;
  context.lineWidth = 1;
  context.font = `600 12px ${FONT}`;
  context.fillStyle = colours.ink;
  const y = ground + (small ? 15 : 18);
  const widths = ends.map((text) => widthOf(context, text));
  if (ends.length) {
    context.fillText(ends[0], x(0), y);
    context.fillText(ends[1], x(course.lengthM) - widths[1], y);
  }
  context.font = `11px ${FONT}`;
  context.fillStyle = colours.ink2;
  const step = units === 'km' ? 5000 : 2 * METRES_PER_MILE;
  const every = width < 600 ? 2 : 1;
  let unit = ' mi';
  for (let i = 1; i * step < course.lengthM; i++) {
    const text = units === 'km' ? `${i * 5}K` : `${i * 2}${unit}`;
    const [at, half] = [x(i * step), widthOf(context, text) / 2];
    context.beginPath();
    context.moveTo(at, ground + 1);
    context.lineTo(at, ground + 5);
    context.stroke();
    const clear = at - half > x(0) + (widths[0] ?? 0) + 8 && at + half < x(course.lengthM) - (widths[1] ?? 0) - 8;
    if (!clear || i % every) continue;
    context.fillText(text, at - half, y);
    unit = '';
  }
}

/** What is there is said in words beside it. */
function crossHair(context: CanvasRenderingContext2D, frame: StripFrame, { x, y, ground }: Scale, d: number): void {
  const { course, colours } = frame;
  context.strokeStyle = colours.ink2;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x(d), 4);
  context.lineTo(x(d), ground + 5);
  context.stroke();
  context.beginPath();
  context.arc(x(d), y(course.at(d).elevationM), 4, 0, 7);
  context.fillStyle = colours.ink;
  context.fill();
  context.strokeStyle = colours.paper;
  context.lineWidth = 1.5;
  context.stroke();
}
