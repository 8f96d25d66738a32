import type { RaceSession } from '../app/race-session';
import { CameraFlight } from './camera-flight';
import { type Size, boundsCamera, placeCamera, runnerCamera } from './framing';
import { type Camera, type CourseTable, type View, cameraOf } from './mercator';
import type { Padding } from './scene';

/** Pixels per metre of a place that was asked for; who looks closer already goes on so. */
const PLACE = 0.2;

/** Where the map looks: at the whole course, with the runner and the record's ghost, or where a hand has put it. */
export class MapCamera {
  private readonly flight = new CameraFlight();
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)');
  private together = false;
  /** Where a free camera is on its way to; nobody steers it once it is there. */
  private free?: Camera;
  private closer = 0;
  private aim = '';

  constructor(
    private readonly session: RaceSession,
    private readonly table: CourseTable,
    private readonly size: () => Size,
    private readonly padding: () => Padding,
  ) {}

  get course(): Camera {
    return boundsCamera(this.table.bounds, this.size(), this.padding());
  }

  /** True while runner and ghost are in one street. */
  get isWithGhost(): boolean {
    return this.together;
  }

  /** Where to look this frame; undefined while a hand has the camera. */
  step(view: View, nowMs: number): Camera | undefined {
    const { choices } = this.session;
    if (choices.lookAtM !== undefined) this.goTo(choices.lookAtM, view);
    const wanted = this.wanted();
    if (!wanted) return undefined;
    this.aimAt(view, nowMs);
    const camera = this.flight.step(wanted, nowMs, view.width);
    if (!this.flight.isFlying) this.free = undefined;
    return camera;
  }

  zoom(by: number, view: View): void {
    const { choices } = this.session;
    if (choices.camera === 'runner') {
      this.closer = Math.max(-3, Math.min(2, this.closer + by));
      return;
    }
    const { x, y, scale } = this.free ?? cameraOf(view);
    choices.look('free');
    this.free = { x, y, scale: Math.max(this.course.scale / 2, scale * 2 ** by) };
  }

  /** A hand has moved the map. */
  taken(): void {
    this.free = undefined;
    this.aim = '';
    if (this.session.choices.camera !== 'free') this.session.choices.look('free');
  }

  private goTo(distanceM: number, view: View): void {
    const scale = Math.max(view.scale, PLACE / this.table.metre);
    this.free = placeCamera(this.table, this.size(), this.padding(), distanceM, scale);
    this.session.choices.lookAtM = undefined;
  }

  private wanted(): Camera | undefined {
    const { choices, figures } = this.session;
    if (choices.camera === 'free') return this.free;
    const runner = figures.find((each) => each.id === choices.selected);
    if (choices.camera === 'course' || !runner) return this.course;
    const ghost = figures.find((each) => each.kind === 'ghost');
    const { camera, together } = runnerCamera(
      this.table,
      this.size(),
      this.padding(),
      runner.distanceM,
      ghost?.distanceM,
      this.together,
    );
    this.together = together;
    return this.closer === 0 ? camera : closer(camera, 2 ** this.closer, this.padding());
  }

  /** A flight begins where the map looks now, whenever what is looked at is another. */
  private aimAt(view: View, nowMs: number): void {
    const { camera, selected } = this.session.choices;
    const place = this.free ? `${this.free.x} ${this.free.y} ${this.free.scale}` : '';
    const aim = [camera, selected, this.together, this.closer, place].join(' ');
    if (aim === this.aim) return;
    this.flight.at = this.aim === '' && camera === 'course' ? undefined : cameraOf(view);
    this.aim = aim;
    this.flight.begin(nowMs, this.still.matches);
  }
}

/** Nearer by a factor, about the middle of what is free of panels. */
function closer(camera: Camera, factor: number, { left, right, top, bottom }: Padding): Camera {
  const part = (1 - 1 / factor) / camera.scale;
  return {
    x: camera.x + ((left - right) / 2) * part,
    y: camera.y + ((top - bottom) / 2) * part,
    scale: camera.scale * factor,
  };
}
