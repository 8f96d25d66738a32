import { describe, expect, it } from 'vitest';
import { CourseLine } from '../motion/course-line';
import { boston } from '../testing/visits';
import { CameraFlight, flown } from './camera-flight';
import { boundsCamera, placeCamera, runnerCamera } from './framing';
import { cameraOf, courseTable, pixelAt, viewOf } from './mercator';

const table = courseTable(new CourseLine(boston().courses[0]));
const size = { width: 1360, height: 600 };
const padding = { left: 380, right: 430, top: 60, bottom: 60 };
const view = (camera: ReturnType<typeof placeCamera>) => viewOf(camera, size.width, size.height, 1);
const isFree = ({ x, y }: { x: number; y: number }) =>
  x >= padding.left - 1 &&
  x <= size.width - padding.right + 1 &&
  y >= padding.top - 1 &&
  y <= size.height - padding.bottom + 1;

describe('the camera', () => {
  it('shows the whole course between the panels, and as large as it can', () => {
    const seen = view(boundsCamera(table.bounds, size, padding));
    const pixels = Array.from({ length: 100 }, (_, i) => pixelAt(table, seen, (i / 99) * table.lengthM));
    expect(pixels.every(isFree)).toBe(true);
    const [xs, ys] = [pixels.map(({ x }) => x), pixels.map(({ y }) => y)];
    const wide = (Math.max(...xs) - Math.min(...xs)) / (size.width - padding.left - padding.right);
    const high = (Math.max(...ys) - Math.min(...ys)) / (size.height - padding.top - padding.bottom);
    expect(Math.max(wide, high)).toBeGreaterThan(0.97);
  });

  it('holds runner and ghost while one street does, and the runner alone after that', () => {
    const near = runnerCamera(table, size, padding, 10_000, 10_500, false);
    expect(near.together).toBe(true);
    expect([10_000, 10_500].every((d) => isFree(pixelAt(table, view(near.camera), d)))).toBe(true);
    const far = runnerCamera(table, size, padding, 10_000, 20_000, true);
    expect(far.together).toBe(false);
    const { x, y } = pixelAt(table, view(far.camera), 10_000);
    expect(x).toBeCloseTo((padding.left + size.width - padding.right) / 2, 3);
    expect(y).toBeCloseTo((padding.top + size.height - padding.bottom) / 2, 3);
  });

  it('does not flap between the two', () => {
    let edgeM = 10_500;
    while (runnerCamera(table, size, padding, 10_000, edgeM, false).together) edgeM += 10;
    expect(runnerCamera(table, size, padding, 10_000, edgeM, true).together).toBe(true);
  });

  it('is the same as the view it makes', () => {
    const camera = placeCamera(table, size, padding, 5000);
    const again = cameraOf(view(camera));
    expect(again.x).toBeCloseTo(camera.x, 12);
    expect(again.y).toBeCloseTo(camera.y, 12);
  });
});

describe('a flight', () => {
  const [a, b] = [boundsCamera(table.bounds, size, padding), placeCamera(table, size, padding, 30_000)];

  it('begins and ends where it should, and keeps what it comes near in view', () => {
    expect(flown(a, b, 0, 1360)).toEqual(a);
    expect(flown(a, b, 1, 1360).scale).toBeCloseTo(b.scale, 3);
    for (let share = 0; share <= 1; share += 0.05) {
      const { x, y } = pixelAt(table, view(flown(a, b, share, 1360)), 30_000);
      expect(x > 0 && x < size.width && y > 0 && y < size.height).toBe(true);
    }
  });

  it('rises over a long way', () => {
    const other = placeCamera(table, size, padding, 5000);
    expect(flown(b, other, 0.5, 1360).scale).toBeLessThan(b.scale / 2);
  });

  it('takes its time, and none where motion is not wanted', () => {
    const flight = new CameraFlight();
    expect(flight.step(a, 0, 1360)).toBe(a);
    flight.begin(0, false);
    expect(flight.step(b, 450, 1360).scale).toBeLessThan(b.scale);
    expect(flight.isFlying).toBe(true);
    expect(flight.step(b, 900, 1360)).toBe(b);
    flight.begin(1000, true);
    expect(flight.step(a, 1000, 1360)).toBe(a);
  });
});
