import { describe, expect, it } from 'vitest';
import { placeInRows } from '../strip/labels-in-rows';
import { type Want, boxOf, placeLabels } from './place-labels';

const inside = { x: 0, y: 0, width: 600, height: 400 };

function want(id: string, x: number, y: number, rank: number): Want {
  return { id, x, y, width: 60, height: 15, reach: 10, rank, mustShow: rank < 500 };
}

describe('map labels', () => {
  it('never cover each other or leave the map, however crowded', () => {
    const wants = Array.from({ length: 60 }, (_, i) => want(`${i}`, 20 + ((i * 97) % 560), 20 + ((i * 61) % 360), i));
    const placed = placeLabels(wants, [], [], inside, new Map());
    const boxes = wants.flatMap((each) => (placed.has(each.id) ? [boxOf(each, placed.get(each.id)!)] : []));
    expect(boxes.length).toBeGreaterThan(10);
    for (const [i, a] of boxes.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 600 && a.y + a.height <= 400).toBe(true);
      for (const b of boxes.slice(i + 1)) {
        expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false);
      }
    }
  });

  it('give way by importance', () => {
    const tight = { x: 0, y: 0, width: 62, height: 40 };
    const placed = placeLabels([want('town', 31, 25, 500), want('runner', 31, 25, 0)], [], [], tight, new Map());
    expect([...placed.keys()]).toEqual(['runner']);
  });

  it('keep their place while it is free', () => {
    const had = new Map([['runner', 1]]);
    expect(placeLabels([want('runner', 300, 200, 0)], [], [], inside, had).get('runner')).toBe(1);
  });

  it('of places never cover the road; of people they may', () => {
    const road = [inside];
    const placed = placeLabels([want('town', 100, 100, 500), want('runner', 300, 200, 0)], [], road, inside, new Map());
    expect([...placed.keys()]).toEqual(['runner']);
  });
});

describe('strip labels', () => {
  it('take the other side, then the next row, then give up', () => {
    const ask = { x: 100, width: 50, sides: ['right', 'left'] as ('right' | 'left')[] };
    const placed = placeInRows([ask, ask, ask, ask, ask], 2, 400, 5);
    expect(placed).toEqual([{ x: 105, row: 0 }, { x: 45, row: 0 }, { x: 105, row: 1 }, { x: 45, row: 1 }, undefined]);
  });
});
