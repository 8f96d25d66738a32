import type { FieldColumns } from '../store/field-columns';

/** Nothing is drawn at this distance. */
export const NOWHERE = -1;

/** How long a finisher's dot stays at the line, race milliseconds. */
const LINGERS_MS = 120_000;

/** Who is overdue at a mat for longer than this has most likely left; a crowd that waits there would be invented. */
const OVERDUE_MS = 3_600_000;

/** A dot that is ahead of a newer model waits for it; what it is ahead by more than this was wrong, and is run back, metres. */
const WAITS_M = 400;

/** A jump is run in by this much every wall second: what is left of it after one second. */
const LEFT_AFTER_1S = 0.08;

/**
 * Writes where every dot stands at race time `raceMs` into `field.shownM`. A newer model never makes a dot jump: the
 * difference is run in over about a second. No dot goes backwards, unless it was wrong by so much that waiting would be a lie,
 * or a mat that it has passed no longer says so.
 *
 * @param wallMs wall time since the last call; 0 runs nothing in: every dot is where its model says, or waits for it
 * @param frozen true while the race is suspended or stopped: every dot shows the last place it was seen at
 */
export function glide(field: FieldColumns, raceMs: number, wallMs: number, frozen: boolean): void {
  const { size, d0M, t0Ms, speedMps, holdM, status, shownM, aheadM } = field;
  const left = wallMs > 0 ? Math.pow(LEFT_AFTER_1S, wallMs / 1000) : 0;
  for (let i = 0; i < size; i++) {
    const sinceMs = raceMs - t0Ms[i];
    if (status[i] === 2 || (status[i] === 1 && sinceMs > LINGERS_MS)) {
      shownM[i] = NOWHERE;
      continue;
    }
    const alongM = frozen ? d0M[i] : d0M[i] + (speedMps[i] * sinceMs) / 1000;
    if (!frozen && speedMps[i] > 0 && ((alongM - holdM[i]) / speedMps[i]) * 1000 > OVERDUE_MS) {
      shownM[i] = NOWHERE;
      continue;
    }
    const modelM = Math.max(0, alongM < holdM[i] ? alongM : holdM[i]);
    aheadM[i] *= frozen ? 0 : left;
    const nextM = modelM + aheadM[i];
    const waitsAtM = frozen ? NOWHERE : Math.min(shownM[i], modelM + WAITS_M);
    shownM[i] = Math.min(Math.max(nextM, waitsAtM), holdM[i]);
  }
}
