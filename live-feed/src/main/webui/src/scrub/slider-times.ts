import type { ArchiveIndex, RaceClock } from '../generated/contracts';

export const MINUTE_MS = 60_000;

export const SPEEDS = [1, 10, 30, 60] as const;

/** Nearer to now than this is now, race milliseconds. */
const NOW_MS = 1_000;

/** Where the slider ends: now, or where the race ended when it is over. */
export function endMs(nowMs: number, clock: RaceClock | undefined, index: ArchiveIndex | undefined): number {
  const over = clock?.state === 'finished' || clock?.state === 'official';
  const last = index?.blocks.at(-1)?.toMs;
  return over && last !== undefined ? Math.min(nowMs, last) : nowMs;
}

/** Where a key takes the slider; undefined for a key that it does not know. */
export function keyed(key: string, atMs: number, lastMs: number): number | undefined {
  const step: Record<string, number> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -10,
    PageUp: 10,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return lastMs;
  return key in step ? Math.max(0, Math.min(atMs + step[key] * MINUTE_MS, lastMs)) : undefined;
}

export const isNow = (atMs: number, lastMs: number): boolean => atMs >= lastMs - NOW_MS;

export const nextSpeed = (speed: number): number =>
  SPEEDS[(SPEEDS.findIndex((each) => each === speed) + 1) % SPEEDS.length];

/** How busy the mats were, as the outline of a hill `width` by `height` from the first gun to a race time. */
export function hillOf(
  { blocks, blockMs }: Pick<ArchiveIndex, 'blocks' | 'blockMs'>,
  lastMs: number,
  width: number,
  height: number,
): string {
  const most = Math.max(1, ...blocks.map((block) => block.crossings));
  const points = blocks
    .filter((block) => block.fromMs < lastMs)
    .map(({ fromMs, crossings }) => {
      const x = (Math.min(fromMs + blockMs / 2, lastMs) / lastMs) * width;
      return `${x.toFixed(1)} ${(height - (crossings / most) * height).toFixed(1)}`;
    });
  return points.length ? `M0 ${height}L${points.join('L')}L${width} ${height}Z` : '';
}
