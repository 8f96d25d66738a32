/** Nobody covers a race faster, metres per second, or will wait for one who is slower. */
const FASTEST_MPS = 20;
const SLOWEST_MPS = 0.5;

/**
 * A time as people type one: `3:59:30`, `4:00`, `4.00`, `22:30`. Of two numbers, hours and minutes or minutes and seconds, whichever
 * a person can do over the distance.
 *
 * @returns milliseconds; undefined for what is no time, or nobody's
 */
export function typedTime(text: string, distanceM: number): number | undefined {
  const parts = text.trim().split(/[:.h'′\s]+/);
  if (parts.length < 2 || parts.length > 3 || !parts.every((part) => /^\d{1,3}$/.test(part))) return undefined;
  const [first, second, third] = parts.map(Number);
  if (second > 59 || third > 59) return undefined;
  const readings =
    third === undefined ? [first * 3600 + second * 60, first * 60 + second] : [first * 3600 + second * 60 + third];
  const seconds = readings.find((each) => {
    const mps = distanceM / each;
    return mps >= SLOWEST_MPS && mps <= FASTEST_MPS;
  });
  return seconds === undefined ? undefined : seconds * 1000;
}
