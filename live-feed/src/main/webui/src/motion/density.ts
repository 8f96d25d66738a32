/**
 * How many stand where: counts of `shownM` in `bins` equal parts of the course, smoothed by a small bell so that the
 * ridge rolls rather than crackles. Distances below zero are nowhere.
 */
export function density(shownM: ArrayLike<number>, size: number, lengthM: number, bins: Float32Array): Float32Array {
  if (counts.length < bins.length) counts = new Float32Array(bins.length);
  counts.fill(0);
  const perM = bins.length / lengthM;
  for (let i = 0; i < size; i++) {
    const d = shownM[i];
    if (d > 0 && d < lengthM) counts[Math.floor(d * perM)]++;
  }
  for (let i = 0; i < bins.length; i++) {
    let [sum, weight] = [0, 0];
    for (let k = -BELL.length + 1; k < BELL.length; k++) {
      if (i + k < 0 || i + k >= bins.length) continue;
      sum += counts[i + k] * BELL[Math.abs(k)];
      weight += BELL[Math.abs(k)];
    }
    bins[i] = sum / weight;
  }
  return bins;
}

/** Kept, so that a drawing leaves nothing to collect. */
let counts = new Float32Array(0);

const BELL = [1, 0.8, 0.42, 0.14];
