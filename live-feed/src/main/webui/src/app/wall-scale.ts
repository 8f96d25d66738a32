/** Nothing grows more than this: a wall is read from across a room, not from across a street. */
const MOST = 3;

/** How much larger text and lines are drawn on a wall: 1 on a phone or desk, 2 on 4K. */
export function wallScale(width: number, height: number, deskWidth: number, deskHeight: number): number {
  return Math.max(1, Math.min(MOST, width / deskWidth, height / deskHeight));
}
