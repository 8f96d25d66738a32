import { describe, expect, it } from 'vitest';
import { CourseLine } from '../motion/course-line';
import { FieldColumns } from '../store/field-columns';
import { boston } from '../testing/visits';
import { dotBeside, dotFrom, dotNear } from './dot-finder';
import { placeCamera } from './framing';
import { courseTable, dotAt, lane, viewOf } from './mercator';

const course = new CourseLine(boston().courses[0]);
const table = courseTable(course);

function fieldAt(distances: number[]): FieldColumns {
  const each = (value: number) => distances.map(() => value);
  const field = new FieldColumns();
  field.take(
    {
      bib: distances.map((_, i) => `b${i}`),
      revision: each(1),
      d0M: distances,
      t0Ms: each(0),
      speedMps: each(0),
      holdM: each(50_000),
      status: each(0),
      kind: each(0),
    } as never,
    0,
  );
  field.shownM.set(distances);
  return field;
}

describe('the dot under a pointer', () => {
  const none = { left: 0, right: 0, top: 0, bottom: 0 };
  const view = viewOf(placeCamera(table, { width: 800, height: 600 }, none, 10_000), 800, 600, 1);
  const field = fieldAt([10_000, 10_000, 10_000, 10_200, -1]);

  it.each([0, 1, 2, 3])('is dot %i where that is drawn', (i) => {
    const pixel = dotAt(table, view, field.shownM[i], lane(i));
    expect(dotNear(field, table, view, pixel, field.shownM[i] + 3, 14)).toBe(i);
  });

  it('is none where none is', () => {
    expect(dotNear(field, table, view, { x: 400, y: 100 }, 10_000, 14)).toBeUndefined();
    expect(dotNear(fieldAt([]), table, view, { x: 400, y: 300 }, 10_000, 14)).toBeUndefined();
  });
});

describe('going from dot to dot', () => {
  const field = fieldAt([500, 100, -1, 500, 900]);

  it('visits everybody on the course once, in order, and back', () => {
    const visit = (way: 1 | -1) => {
      const seen: number[] = [];
      for (let at = dotBeside(field, undefined, way); at !== undefined; at = dotBeside(field, at, way)) seen.push(at);
      return seen;
    };
    expect(visit(1)).toEqual([1, 0, 3, 4]);
    expect(visit(-1)).toEqual([4, 3, 0, 1]);
  });

  it('leaps to the first beyond a distance', () => {
    expect([dotFrom(field, 400, 1), dotFrom(field, 400, -1), dotFrom(field, 950, 1)]).toEqual([0, 1, undefined]);
  });
});
