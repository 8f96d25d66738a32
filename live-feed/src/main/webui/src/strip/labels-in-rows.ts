export interface Ask {
  x: number;
  width: number;
  /** Which sides of `x` it may stand on, best first. */
  sides: ('right' | 'left' | 'middle')[];
}

export interface Placed {
  x: number;
  row: number;
}

const GAP = 6;

/**
 * Places labels along a line, most important first; one that finds no room in any row is left out. Pure: pixels in,
 * pixels out.
 *
 * @param offset pixels between `x` and a label that stands beside it
 */
export function placeInRows(
  asks: Ask[],
  rows: number,
  width: number,
  offset: number,
  taken: Taken[] = [],
): (Placed | undefined)[] {
  const spans: Taken[] = [...taken];
  return asks.map((ask) => {
    for (let row = 0; row < rows; row++) {
      for (const side of ask.sides) {
        const x = leftOf(ask, side, offset);
        const free = spans.every((span) => span.row !== row || x > span.to + GAP || x + ask.width < span.from - GAP);
        if (x < 2 || x + ask.width > width - 2 || !free) continue;
        spans.push({ row, from: x, to: x + ask.width });
        return { x, row };
      }
    }
    return undefined;
  });
}

export interface Taken {
  row: number;
  from: number;
  to: number;
}

function leftOf(ask: Ask, side: Ask['sides'][number], offset: number): number {
  if (side === 'middle') return ask.x - ask.width / 2;
  return side === 'right' ? ask.x + offset : ask.x - offset - ask.width;
}
