import { number } from './numbers';

export type Units = 'km' | 'mi';

export const METRES_PER_MILE = 1609.344;

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

export const unitM = (units: Units): number => (units === 'km' ? 1000 : METRES_PER_MILE);

/** `7.1 km` or `4.4 mi`. */
export function distance(metres: number, units: Units): string {
  return number(metres / unitM(units), { ...ONE_DECIMAL, style: 'unit', unit: units === 'km' ? 'kilometer' : 'mile' });
}

/** `9:31` minutes a kilometre or mile; a dash for one who hardly moves. */
export function pace(mps: number | undefined, units: Units): string {
  if (!mps || mps < 0.3) return '–';
  const seconds = Math.round(unitM(units) / mps);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `±60 m`, in steps that claim no more than is known. */
export function doubt(metres: number): string {
  if (metres >= 950)
    return `±${number(Math.round(metres / 100) / 10, { ...ONE_DECIMAL, style: 'unit', unit: 'kilometer' })}`;
  const step = metres < 100 ? 5 : 50;
  return `±${number(Math.max(step, Math.round(metres / step) * step), { style: 'unit', unit: 'meter' })}`;
}

const FEET_PER_METRE = 3.28084;

/** `72 m` or `236 ft` above the sea. */
export function elevation(metres: number, units: Units): string {
  const [value, unit] = units === 'km' ? [metres, 'meter'] : [metres * FEET_PER_METRE, 'foot'];
  return number(Math.round(value), { style: 'unit', unit });
}

/** `26.2 miles`, where there is room for the word. */
export function longDistance(metres: number, units: Units): string {
  const unit = units === 'km' ? 'kilometer' : 'mile';
  return number(metres / unitM(units), { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 });
}
