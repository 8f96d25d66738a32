export type Units = 'km' | 'mi';

export const METRES_PER_MILE = 1609.344;

const unitM = (units: Units): number => (units === 'km' ? 1000 : METRES_PER_MILE);

/** `7.1 km` or `4.4 mi`. */
export function distance(metres: number, units: Units): string {
  return `${(metres / unitM(units)).toFixed(1)} ${units}`;
}

/** `9:31` minutes a kilometre or mile; a dash for one who hardly moves. */
export function pace(mps: number | undefined, units: Units): string {
  if (!mps || mps < 0.3) return '–';
  const seconds = Math.round(unitM(units) / mps);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `±60 m`, in steps that claim no more than is known. */
export function doubt(metres: number): string {
  if (metres >= 950) return `±${(Math.round(metres / 100) / 10).toFixed(1)} km`;
  const step = metres < 100 ? 5 : 50;
  return `±${Math.max(step, Math.round(metres / step) * step)} m`;
}
