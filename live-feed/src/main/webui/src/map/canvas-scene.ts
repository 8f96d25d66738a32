import type { Palette } from '../app/palette';
import { RIVERS, WATERS } from './land-and-water';
import { type View, dotPx, lane, latOf, lonOf, mercatorX, mercatorY, pixelAt, spreadPx } from './mercator';
import type { Padding, Scene, SceneSetting } from './scene';

/** The race without WebGL: the same land, course and dots on a plain canvas, always showing the whole course. */
export class CanvasScene implements Scene {
  private readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;
  private colours: Palette;
  private padding: Padding;

  constructor(private readonly setting: SceneSetting) {
    this.colours = setting.colours;
    this.padding = setting.padding;
    this.canvas.style.cssText = 'width:100%;height:100%;display:block';
    setting.container.append(this.canvas);
    this.context = this.canvas.getContext('2d')!;
    this.canvas.addEventListener('click', (event) => this.point(event));
  }

  frame(): void {
    const view = this.look();
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(view.width * ratio);
    this.canvas.height = Math.round(view.height * ratio);
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.land(view);
    this.course(view);
    this.dots(view);
    this.setting.drawn(view);
  }

  fit(padding: Padding): void {
    this.padding = padding;
  }

  centre(): void {
    // The whole course is always in view here.
  }

  zoom(): void {
    // Nothing to zoom: see centre.
  }

  recolour(colours: Palette): void {
    this.colours = colours;
  }

  remove(): void {
    this.canvas.remove();
  }

  private look(): View {
    const { table, container } = this.setting;
    const { data } = table;
    let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < data.length; i += 4) {
      [x1, x2] = [Math.min(x1, data[i]), Math.max(x2, data[i])];
      [y1, y2] = [Math.min(y1, data[i + 1]), Math.max(y2, data[i + 1])];
    }
    const { clientWidth: width, clientHeight: height } = container;
    const { left, right, top, bottom } = this.padding;
    const scale = Math.min((width - left - right) / (x2 - x1), (height - top - bottom) / (y2 - y1));
    const x0 = left + (width - left - right) / 2 - ((x1 + x2) / 2) * scale;
    const y0 = top + (height - top - bottom) / 2 - ((y1 + y2) / 2) * scale;
    return { x0, y0, scale, width, height };
  }

  private land(view: View): void {
    const { context, colours } = this;
    context.fillStyle = colours.land;
    context.fillRect(0, 0, view.width, view.height);
    context.fillStyle = context.strokeStyle = colours.water;
    context.lineWidth = 5;
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
      context.lineWidth = width;
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

  private point(event: MouseEvent): void {
    const view = this.look();
    const { originX, originY, metre } = this.setting.table;
    const lon = lonOf(originX + (event.offsetX - view.x0) / view.scale);
    const lat = latOf(originY + (event.offsetY - view.y0) / view.scale);
    this.setting.pointed(lat, lon, 14 / (view.scale * metre), true);
  }
}
