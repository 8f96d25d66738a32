/** Which of `count` things has its turn at a time, when each has it for so long; 0 where there is nothing to choose. */
export function turnOf(nowMs: number, count: number, everyMs: number): number {
  return count > 0 ? Math.floor(nowMs / everyMs) % count : 0;
}
