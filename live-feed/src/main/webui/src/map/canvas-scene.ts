import type { Palette } from '../app/palette';
import { distanceMarks } from './marks';
import { RIVERS, ROADS, WATERS } from './land-and-water';
import {
  type Camera,
  STRIDE,
  type View,
  dotAt,
  dotPx,
  lane,
  mercatorX,
  mercatorY,
  pixelAt,
  pxPerKm,
  spreadPx,
  viewOf,
} from './mercator';
import type { Scene, SceneSetting } from './scene';
import { CLIMBS, WIDTHS, type Width, widthAt } from './widths';

/** Of a dot's square, so that it covers as much as the round one. */
const SQUARE = Math.sqrt(Math.PI) / 2;

/**
 * The same land, course and dots on a plain canvas: what is seen first, until MapLibre has drawn the same, and for good where
 * there is no WebGL. No hand drags it; buttons, inset and strip move it.
 */
export class CanvasScene implements Scene {
  view!: View;
  private readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;
  private colours: Palette;

  constructor(private readonly setting: SceneSetting) {
    this.colours = setting.colours;
    this.canvas.style.cssText = 'width:100%;height:100%';
    setting.container.append(this.canvas);
    // On the processor: thousands of small squares are slow to tell to a graphics card, and slowest where that is software.
    this.context = this.canvas.getContext('2d', { willReadFrequently: true })!;
    this.place(setting.camera);
  }

  frame(): void {
    const { view } = this;
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(view.width * ratio);
    this.canvas.height = Math.round(view.height * ratio);
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.land(view);
    this.course(view);
    this.points(view);
    this.dots(view);
    this.setting.drawn(view);
  }

  place(camera: Camera): void {
    const { clientWidth, clientHeight } = this.setting.container;
    this.view = viewOf(camera, clientWidth, clientHeight, this.setting.wall());
  }

  restyle(colours: Palette): void {
    this.colours = colours;
  }

  remove(): void {
    this.canvas.remove();
  }

  private land(view: View): void {
    const { context, colours } = this;
    context.lineJoin = context.lineCap = 'round';
    context.fillStyle = colours.land;
    context.fillRect(0, 0, view.width, view.height);
    this.lines(RIVERS, view, colours.water, WIDTHS.river);
    context.fillStyle = colours.water;
    for (const ring of WATERS) {
      this.trace(ring, view);
      context.fill();
    }
    this.lines(ROADS, view, colours.road, WIDTHS.road);
  }

  private lines(lines: [number, number][][], view: View, colour: string, width: Width): void {
    this.context.strokeStyle = colour;
    this.context.lineWidth = widthAt(width, view);
    for (const line of lines) {
      this.trace(line, view);
      this.context.stroke();
    }
  }

  private trace(line: [number, number][], view: View): void {
    const { originX, originY } = this.setting.table;
    this.context.beginPath();
    for (const [lon, lat] of line) {
      this.context.lineTo(
        view.x0 + (mercatorX(lon) - originX) * view.scale,
        view.y0 + (mercatorY(lat) - originY) * view.scale,
      );
    }
  }

  /** Dark where it climbs. */
  private course(view: View): void {
    const { context, colours } = this;
    const { course } = this.setting.session.store;
    const ends = course.vertices.map(([distanceM]) => pixelAt(this.setting.table, view, distanceM));
    context.lineWidth = widthAt(WIDTHS.edge, view);
    context.strokeStyle = colours.card;
    context.beginPath();
    for (const { x, y } of ends) context.lineTo(x, y);
    context.stroke();
    context.lineWidth = widthAt(WIDTHS.course, view);
    for (let i = 1; i < ends.length; i++) {
      const climbs = course.gradeAt((course.vertices[i - 1][0] + course.vertices[i][0]) / 2) > CLIMBS / 2;
      context.strokeStyle = climbs ? colours.ink : colours.ink3;
      context.beginPath();
      context.moveTo(ends[i - 1].x, ends[i - 1].y);
      context.lineTo(ends[i].x, ends[i].y);
      context.stroke();
    }
  }

  /** Kilometres or miles as far as there is room, and mats. */
  private points(view: View): void {
    const { context, colours } = this;
    const { table, session } = this.setting;
    const near = pxPerKm(table, view) / view.wall;
    const circle = (distanceM: number, radius: number) => {
      const { x, y } = pixelAt(table, view, distanceM);
      context.beginPath();
      context.arc(x, y, radius * view.wall, 0, 7);
      context.fill();
    };
    context.fillStyle = colours.card;
    for (const mark of distanceMarks(table.lengthM, session.choices.units)) {
      if (near >= mark.fromPxPerKm) circle(mark.distanceM, 1.3);
    }
    context.strokeStyle = colours.ink2;
    context.lineWidth = 1.2 * view.wall;
    for (const { distanceM } of session.race.points) {
      circle(distanceM, 3);
      context.stroke();
    }
  }

  private dots(view: View): void {
    const { context, colours } = this;
    const { table, session } = this.setting;
    const { size, shownM, kind } = session.store.field;
    const { data, steps, lengthM } = table;
    const [dot, spread] = [dotPx(table, view), spreadPx(table, view)];
    const [runner, vehicle] = [dot * SQUARE, dot * 1.5];
    context.globalAlpha = 0.8;
    context.fillStyle = colours.gold;
    // Written out, without a place for each: there are thousands.
    for (let i = 0; i < size; i++) {
      if (shownM[i] < 0 || kind[i] > 1) continue;
      const u = Math.min(1, shownM[i] / lengthM) * (steps - 1);
      const k = Math.min(Math.floor(u), steps - 2);
      const at = k * STRIDE;
      const off = lane(i) * spread;
      const x = data[at] + (u - k) * (data[at + STRIDE] - data[at]);
      const y = data[at + 1] + (u - k) * (data[at + 1 + STRIDE] - data[at + 1]);
      context.fillRect(
        view.x0 + x * view.scale + data[at + 2] * off - runner / 2,
        view.y0 + y * view.scale + data[at + 3] * off - runner / 2,
        runner,
        runner,
      );
    }
    context.globalAlpha = 1;
    context.fillStyle = colours.ink2;
    for (let i = 0; i < size; i++) {
      if (shownM[i] < 0 || kind[i] < 2) continue;
      const { x, y } = dotAt(table, view, shownM[i], lane(i));
      context.fillRect(x - vehicle / 2, y - vehicle / 2, vehicle, vehicle);
    }
  }
}
