import { number } from './numbers';

/** `$65,131`; without a currency that can be one, the number alone. */
export function money(amount: number, currency: string | undefined): string {
  const style = /^[A-Z]{3}$/i.test(currency ?? '') ? ({ style: 'currency', currency } as const) : {};
  return number(amount, { ...style, maximumFractionDigits: 0 });
}
