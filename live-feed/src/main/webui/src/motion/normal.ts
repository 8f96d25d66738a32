/** The normal distribution, the same formulas as pace-service's: a page and the service show one figure. */

/** Nothing lies further out. */
export const BOUND = 8;

export function density(score: number): number {
  return Math.exp((-score * score) / 2) / Math.sqrt(2 * Math.PI);
}

/** Share below a score; Abramowitz and Stegun 26.2.17. */
export function level(score: number): number {
  const x = Math.min(Math.abs(score), BOUND);
  const t = 1 / (1 + 0.2316419 * x);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = density(x) * series;
  return score < 0 ? tail : 1 - tail;
}

/** The score that a share lies below; Abramowitz and Stegun 26.2.23. */
export function score(share: number): number {
  const tail = Math.max(1e-12, Math.min(share, 1 - share));
  const t = Math.sqrt(-2 * Math.log(tail));
  const found = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return share < 0.5 ? -found : found;
}
