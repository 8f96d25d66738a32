const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** How long to wait before the next try: doubling, with full jitter, so that a server's return is no stampede. */
export class Backoff {
  private tries = 0;

  constructor(
    private readonly random: () => number = Math.random,
    private readonly firstMs = FIRST_MS,
    private readonly longestMs = LONGEST_MS,
  ) {}

  nextMs(): number {
    const ceiling = Math.min(this.longestMs, this.firstMs * 2 ** this.tries++);
    return ceiling * (0.5 + 0.5 * this.random());
  }

  succeeded(): void {
    this.tries = 0;
  }
}
