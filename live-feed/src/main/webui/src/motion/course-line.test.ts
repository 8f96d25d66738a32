import { describe, expect, it } from 'vitest';
import { CourseLine } from './course-line';
import { density } from './density';

const course = new CourseLine({
  points: [
    [0, 42, -71, 100],
    [1000, 42.01, -71, 50],
    [3000, 42.01, -70.98, 70],
  ],
});

describe('course line', () => {
  it('lies between its points, by its own distances', () => {
    const early = course.at(500);
    expect(early.lat).toBeCloseTo(42.005, 9);
    expect([early.lon, early.elevationM]).toEqual([-71, 75]);
    const later = course.at(2000);
    expect(later.lat).toBeCloseTo(42.01, 9);
    expect(later.lon).toBeCloseTo(-70.99, 9);
  });

  it('ends where it ends', () => {
    expect(course.at(-10).lat).toBe(42);
    expect(course.at(9999).lon).toBeCloseTo(-70.98, 9);
    expect(course.lengthM).toBe(3000);
  });

  it('finds the distance of a place beside it', () => {
    expect(course.nearest(42.005, -71.001)).toBeCloseTo(500, 3);
    expect(course.nearest(42.02, -70.99)).toBeCloseTo(2000, 3);
  });

  it('knows how steep it is', () => {
    expect(course.gradeAt(10)).toBeCloseTo(-0.05, 9);
    expect(course.gradeAt(2999)).toBeCloseTo(0.01, 9);
  });
});

describe('density', () => {
  it('is highest where most are, and passes over nobody nowhere', () => {
    const bins = density([-1, 50, 51, 52, 90], 5, 100, new Float32Array(10));
    expect(bins.indexOf(Math.max(...bins))).toBe(5);
    expect(density([-1, -1], 2, 100, new Float32Array(10)).every((each) => each === 0)).toBe(true);
  });
});
