import type { Split } from '../generated/contracts';

/** A split that nobody can have run tells nothing of where a runner is or was. */
export const possibleSplits = (splits: readonly Split[] = []): Split[] =>
  splits.filter((split) => !split.marks.includes('bad'));
