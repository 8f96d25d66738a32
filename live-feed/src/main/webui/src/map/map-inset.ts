import type { Palette } from '../app/palette';
import type { RaceSession } from '../app/race-session';
import { density } from '../motion/density';
import { boundsCamera } from './framing';
import { type CourseTable, type View, cameraOf, pixelAt, viewOf } from './mercator';

const EVERY_MS = 250;
const STEPS = 120;
const PADDING = { left: 9, right: 9, top: 9, bottom: 9 };

/** The whole course in a corner of a map that shows a part of it: the field, who stands out, and a frame round that part. */
export class MapInset {
  private readonly bins = new Float32Array(STEPS);
  private drawnAt = -Infinity;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly session: RaceSession,
    private readonly table: CourseTable,
  ) {}

  draw(map: View, colours: Palette): void {
    const now = performance.now();
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (now - this.drawnAt < EVERY_MS || width === 0) return;
    this.drawnAt = now;
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    const context = this.canvas.getContext('2d')!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.lineJoin = context.lineCap = 'round';
    const view = this.view(width, height);
    this.course(context, view, colours);
    this.people(context, view, colours);
    this.frame(context, view, map, colours);
  }

  /** Metres along the course of its place nearest to a pixel of the inset. */
  distanceAt(x: number, y: number): number {
    const view = this.view(this.canvas.clientWidth, this.canvas.clientHeight);
    let [best, foundM] = [Infinity, 0];
    for (let i = 0; i <= 400; i++) {
      const distanceM = (i / 400) * this.table.lengthM;
      const at = pixelAt(this.table, view, distanceM);
      const off = Math.hypot(at.x - x, at.y - y);
      if (off < best) [best, foundM] = [off, distanceM];
    }
    return foundM;
  }

  private view(width: number, height: number): View {
    return viewOf(boundsCamera(this.table.bounds, { width, height }, PADDING), width, height, 1);
  }

  /** Gold where the field is, the more the wider. */
  private course(context: CanvasRenderingContext2D, view: View, colours: Palette): void {
    const { field } = this.session.store;
    density(field.shownM, field.size, this.table.lengthM, this.bins);
    const most = Math.max(8, ...this.bins);
    const at = (i: number) => pixelAt(this.table, view, (i / STEPS) * this.table.lengthM);
    context.strokeStyle = colours.ink3;
    context.lineWidth = 2;
    context.beginPath();
    for (let i = 0; i <= STEPS; i++) context.lineTo(at(i).x, at(i).y);
    context.stroke();
    context.strokeStyle = colours.gold;
    for (let i = 0; i < STEPS; i++) {
      if (this.bins[i] < 0.5) continue;
      context.lineWidth = 2 + 5 * Math.sqrt(this.bins[i] / most);
      context.beginPath();
      context.moveTo(at(i).x, at(i).y);
      context.lineTo(at(i + 1).x, at(i + 1).y);
      context.stroke();
    }
  }

  private people(context: CanvasRenderingContext2D, view: View, colours: Palette): void {
    const tones = { followed: colours.blue, ghost: colours.ghost, leader: colours.ink };
    const { figures } = this.session;
    for (let i = figures.length - 1; i >= 0; i--) {
      const { x, y } = pixelAt(this.table, view, figures[i].distanceM);
      context.beginPath();
      context.arc(x, y, figures[i].kind === 'followed' ? 4.5 : 3, 0, 7);
      context.fillStyle = figures[i].kind === 'ghost' ? colours.card : tones[figures[i].kind];
      context.fill();
      context.strokeStyle = figures[i].kind === 'ghost' ? colours.ghost : colours.card;
      context.lineWidth = 1.5;
      context.stroke();
    }
  }

  private frame(context: CanvasRenderingContext2D, view: View, map: View, colours: Palette): void {
    const { x, y } = cameraOf(map);
    const scale = view.scale / map.scale;
    const wide = Math.max(8, map.width * scale);
    const high = Math.max(8, map.height * scale);
    context.strokeStyle = colours.ink;
    context.lineWidth = 1.5;
    context.strokeRect(view.x0 + x * view.scale - wide / 2, view.y0 + y * view.scale - high / 2, wide, high);
  }
}
