import { remember, remembered } from '../app/device';

/** Enough for a day on the course. */
const MOST = 8;

/** The spots that somebody has picked, metres along the course in order: of the address, else as the device remembers them. */
export class Spots {
  private chosen: number[];

  constructor(
    private readonly race: string,
    private readonly lengthM: number,
    hash = location.hash,
  ) {
    const shared = /[#&]spots=([\d.,]+)/.exec(hash)?.[1].split(',').filter(Boolean).map(Number);
    this.chosen = this.kept(shared ?? remembered<number[]>(`spots.${race}`, []));
  }

  get list(): readonly number[] {
    return this.chosen;
  }

  get isFull(): boolean {
    return this.chosen.length >= MOST;
  }

  /** One too many is not taken: it would push out the last, which often is the finish. */
  add(distanceM: number): void {
    if (this.isFull) return;
    this.put([...this.chosen, distanceM]);
  }

  remove(distanceM: number): void {
    this.put(this.chosen.filter((each) => each !== distanceM));
  }

  /** For the address of a plan that one sends: distances alone, and nothing of where its sender is. */
  get hash(): string {
    return this.chosen.length ? `#spots=${this.chosen.join(',')}` : '';
  }

  private put(distances: number[]): void {
    this.chosen = this.kept(distances);
    remember(`spots.${this.race}`, this.chosen);
  }

  private kept(distances: unknown): number[] {
    const numbers = Array.isArray(distances) ? distances.filter((each) => Number.isFinite(each)) : [];
    const onCourse = numbers.map((each) => Math.round(Math.max(0, Math.min(each, this.lengthM))));
    return [...new Set(onCourse)].sort((a, b) => a - b).slice(0, MOST);
  }
}
