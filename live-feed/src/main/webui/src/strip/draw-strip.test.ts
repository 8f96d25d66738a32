import { expect, it } from 'vitest';
import { visit } from '../testing/visits';
import { drawStrip } from './draw-strip';
import type { StripFrame } from './strip-frame';

const { store } = visit();

/** What is written on it, in order; shapes are not looked at. */
function written(frame: Partial<StripFrame>): string[] {
  const texts: string[] = [];
  const context = new Proxy({} as Record<string, unknown>, {
    get: (set, name) => {
      if (name === 'fillText') return (text: string) => texts.push(text);
      if (name === 'measureText') return (text: string) => ({ width: 6 * text.length });
      return name in set ? set[name as string] : () => ({ addColorStop: () => undefined });
    },
  });
  const { course, field } = store;
  const empty = { landmarks: [], figures: [], pulseOf: () => undefined, colours: {}, bins: new Float32Array(100) };
  const whole = { width: 900, height: 200, margin: 20, units: 'mi', course, field, ...empty, ...frame };
  drawStrip(context as unknown as CanvasRenderingContext2D, whole as StripFrame);
  return texts.filter((text) => /^\d/.test(text));
}

it('says its unit with the first distance that has room', () => {
  expect(written({})[0]).toBe('2 mi');
  expect(written({ width: 320, height: 120 }).slice(0, 2)).toEqual(['4 mi', '8']);
  expect(written({ width: 320, height: 120, units: 'km' })).toEqual(['10K', '20K', '30K']);
});
