/** Whoever sees no dots by then may not see any: nobody runs. */
const AT_MOST_MS = 3_000;

let due: Promise<void> = Promise.resolve();
let over = (): void => undefined;

/** A map begins that has no dots yet. */
export function awaitDots(): void {
  due = new Promise((resolve) => (over = resolve));
  setTimeout(over, AT_MOST_MS);
}

/** They are on the screen, or there are none to come. */
export function dotsAreThere(): void {
  over();
}

/** Dots come first: what takes long to fetch or to draw, and is not asked for by a hand, comes after these. At once where no map awaits any. */
export const afterDots = (): Promise<void> => due;
