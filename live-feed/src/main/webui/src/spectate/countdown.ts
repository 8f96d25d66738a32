import { clockTime } from '../format/time';

/** `0:07:31`: how long until then, in race time. */
export const countdown = (ms: number): string => clockTime(Math.max(0, ms));
