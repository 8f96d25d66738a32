import type { CourseEntry } from '../generated/contracts';

export interface Place {
  lat: number;
  lon: number;
  elevationM: number;
}

/** The line a contest is run on: distance along it to a place on the earth, and back. */
export class CourseLine {
  readonly lengthM: number;
  private readonly points: CourseEntry['points'];

  constructor(course: Pick<CourseEntry, 'points'>) {
    if (course.points.length < 2) throw new RangeError('A course has at least two points');
    this.points = course.points;
    this.lengthM = this.points[this.points.length - 1][0];
  }

  /** Where `distanceM` is; linear between the course's points, the ends beyond them. */
  at(distanceM: number): Place {
    const i = this.segmentOf(distanceM);
    const [d0, lat0, lon0, e0] = this.points[i];
    const [d1, lat1, lon1, e1] = this.points[i + 1];
    const f = Math.max(0, Math.min(1, (distanceM - d0) / (d1 - d0)));
    return { lat: lat0 + f * (lat1 - lat0), lon: lon0 + f * (lon1 - lon0), elevationM: e0 + f * (e1 - e0) };
  }

  /** Rise over run of the segment at `distanceM`. */
  gradeAt(distanceM: number): number {
    const i = this.segmentOf(distanceM);
    const [d0, , , e0] = this.points[i];
    const [d1, , , e1] = this.points[i + 1];
    return (e1 - e0) / (d1 - d0);
  }

  /** Distance along the course of the point on it that is nearest to a place, metres. */
  nearest(lat: number, lon: number): number {
    const k = Math.cos((lat * Math.PI) / 180);
    let best = Infinity;
    let foundM = 0;
    for (let i = 0; i + 1 < this.points.length; i++) {
      const [d0, lat0, lon0] = this.points[i];
      const [d1, lat1, lon1] = this.points[i + 1];
      const [dx, dy] = [(lon1 - lon0) * k, lat1 - lat0];
      const along = ((lon - lon0) * k * dx + (lat - lat0) * dy) / (dx * dx + dy * dy || 1);
      const f = Math.max(0, Math.min(1, along));
      const off = Math.hypot((lon - lon0) * k - f * dx, lat - lat0 - f * dy);
      if (off < best) [best, foundM] = [off, d0 + f * (d1 - d0)];
    }
    return foundM;
  }

  get elevations(): { minM: number; maxM: number } {
    const all = this.points.map((point) => point[3]);
    return { minM: Math.min(...all), maxM: Math.max(...all) };
  }

  get vertices(): readonly (readonly [number, number, number, number])[] {
    return this.points;
  }

  private segmentOf(distanceM: number): number {
    let low = 0;
    let high = this.points.length - 2;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (this.points[mid][0] <= distanceM) low = mid;
      else high = mid - 1;
    }
    return low;
  }
}
