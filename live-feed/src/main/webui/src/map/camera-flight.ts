import type { Camera } from './mercator';

const FLIGHT_MS = 900;
/** Scales that differ by less are the same to the eye. */
const ALIKE = 0.7;

/** Moves a camera to where it is wanted: at once if it is there already, else in one calm flight; with reduced motion it jumps. */
export class CameraFlight {
  at?: Camera;
  private from?: Camera;
  private startedMs = 0;

  /** What is wanted next is elsewhere. */
  begin(nowMs: number, still: boolean): void {
    this.from = still ? undefined : this.at;
    this.startedMs = nowMs;
  }

  /** @param wanted may move while the flight lasts */
  step(wanted: Camera, nowMs: number, width: number): Camera {
    const share = (nowMs - this.startedMs) / FLIGHT_MS;
    if (share >= 1) this.from = undefined;
    this.at = this.from ? flown(this.from, wanted, eased(Math.max(0, share)), width) : wanted;
    return this.at;
  }

  get isFlying(): boolean {
    return this.from !== undefined;
  }
}

/** Between two cameras: what comes nearer is kept in view, and a long way at one scale rises over it. */
export function flown(a: Camera, b: Camera, share: number, width: number): Camera {
  const apart = Math.abs(Math.log2(b.scale / a.scale));
  const straight = a.scale * Math.pow(b.scale / a.scale, share);
  const pans = apart < ALIKE;
  const part = pans ? share : (1 / straight - 1 / a.scale) / (1 / b.scale - 1 / a.scale);
  const farPx = Math.hypot(b.x - a.x, b.y - a.y) * b.scale;
  const rise = pans ? Math.max(0, farPx / width - 1) * 2 * share * (1 - share) : 0;
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part, scale: straight / (1 + rise) };
}

const eased = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);
