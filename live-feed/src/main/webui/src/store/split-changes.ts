import type { EntrantView, Split } from '../generated/contracts';

/** A split that is another than this page has shown. */
export interface SplitChange {
  point: string;
  /** Net time as it was shown first; absent for one that came after another further along. */
  wasMs?: number;
  /** Net time now; absent for one that was taken back. */
  isMs?: number;
}

/** As results show it: what changes below a second, nobody saw. */
const shown = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : Math.ceil(ms / 1000));

/** What a page has to own up to when newer splits take the place of those it showed, with what it owned up to before. */
export function splitChanges(
  said: readonly SplitChange[],
  before: EntrantView | undefined,
  after: EntrantView,
): SplitChange[] {
  const [old, now] = [netTimes(before), netTimes(after)];
  const furthestM = Math.max(-1, ...(before?.progress?.splits ?? []).map((split) => split.distanceM));
  const changes = new Map(said.map((change) => [change.point, change]));
  for (const point of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(point), now.get(point)];
    const isNews = !was && is!.distanceM > furthestM;
    if (isNews || shown(was?.netMs) === shown(is?.netMs)) continue;
    const first = changes.get(point);
    changes.set(point, { point, wasMs: first ? first.wasMs : was?.netMs, isMs: is?.netMs });
  }
  return [...changes.values()].filter(({ wasMs, isMs }) => shown(wasMs) !== shown(isMs));
}

function netTimes(view: EntrantView | undefined): Map<string, Split> {
  return new Map((view?.progress?.splits ?? []).map((split) => [split.point, split]));
}
