import type { Palette } from '../app/palette';
import { distanceMarks } from './marks';
import { RIVERS, WATERS } from './land-and-water';
import {
  type Camera,
  type View,
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

/** The race without WebGL: the same land, course and dots on a plain canvas. No hand drags it; buttons, inset and strip move it. */
export class CanvasScene implements Scene {
  view!: View;
  private readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;
  private colours: Palette;

  constructor(private readonly setting: SceneSetting) {
    this.colours = setting.colours;
    this.canvas.style.cssText = 'width:100%;height:100%;display:block';
    setting.container.append(this.canvas);
    this.context = this.canvas.getContext('2d')!;
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
    context.fillStyle = colours.land;
    context.fillRect(0, 0, view.width, view.height);
    context.fillStyle = context.strokeStyle = colours.water;
    context.lineWidth = 5 * view.wall;
    for (const ring of WATERS) {
      this.trace(ring, view);
      context.fill();
    }
    for (const line of RIVERS) {
      this.trace(line, view);
      context.stroke();
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

  private course(view: View): void {
    const { context, colours } = this;
    context.lineJoin = context.lineCap = 'round';
    for (const [colour, width] of [
      [colours.card, 12],
      [colours.ink3, 4.6],
    ] as const) {
      context.beginPath();
      for (let i = 0; i <= 400; i++) {
        const { x, y } = pixelAt(this.setting.table, view, (i / 400) * this.setting.table.lengthM);
        context.lineTo(x, y);
      }
      context.strokeStyle = colour;
      context.lineWidth = width * view.wall;
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
    const { field } = session.store;
    const [size, spread] = [dotPx(table, view), spreadPx(table, view)];
    context.fillStyle = colours.gold;
    for (let i = 0; i < field.size; i++) {
      if (field.shownM[i] < 0) continue;
      const { x, y } = pixelAt(table, view, field.shownM[i]);
      context.fillRect(x - size / 2, y - size / 2 + lane(i) * spread, size, size);
    }
  }
}
