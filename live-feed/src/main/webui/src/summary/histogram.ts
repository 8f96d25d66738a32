import { html, nothing, svg } from 'lit';
import { hoursMinutes } from '../format/time';
import { speaking, texts } from '../texts/texts';
import summary from '../texts/en/summary.json';
import { type Bin, fullest } from './figures';

const t = texts('summary', summary);

const W = 900;
const H = 240;
const BOTTOM = 36;
const HALF_HOUR_MS = 1_800_000;

/** Finish times as hills, with the same as a table. */
export function histogram(bins: Bin[]) {
  if (bins.length === 0) return nothing;
  const most = fullest(bins);
  const n = bins.reduce((sum, bin) => sum + bin.count, 0);
  const wide = W / bins.length;
  const words = t('histogramWords', { n, from: hoursMinutes(most.fromMs), to: hoursMinutes(most.toMs) });
  return html`<svg class="hills" viewBox="0 0 ${W} ${H}" role="img" aria-label=${words}>
      ${bins.map((bin, i) => {
        const tall = (bin.count / most.count) * (H - BOTTOM - 20);
        return svg`<rect x=${(i * wide + 0.5).toFixed(1)} y=${(H - BOTTOM - tall).toFixed(1)} width=${Math.max(0.5, wide - 1).toFixed(1)}
          height=${tall.toFixed(1)}><title>${label(bin)}: ${number(bin.count)}</title></rect>`;
      })}
      ${ticks(bins, wide)}
      <path d="M0 ${H - BOTTOM}H${W}" />
    </svg>
    <details>
      <summary>${t('asTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('from')}</th>
            <th scope="col">${t('count')}</th>
          </tr>
        </thead>
        <tbody>
          ${bins.map(
            (bin) =>
              html`<tr>
                <th scope="row">${label(bin)}</th>
                <td>${number(bin.count)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
}

/** A label where there is room for it, at whole half hours or hours. */
function ticks(bins: Bin[], wide: number) {
  const every = bins.length > 48 ? 2 * HALF_HOUR_MS : HALF_HOUR_MS;
  return bins.map((bin, i) =>
    bin.fromMs % every === 0
      ? svg`<text x=${Math.max(14, Math.min(i * wide, W - 14)).toFixed(1)} y=${H - 8} text-anchor="middle">${hoursMinutes(bin.fromMs)}</text>`
      : nothing,
  );
}

const label = ({ fromMs, toMs }: Bin): string => t('between', { from: hoursMinutes(fromMs), to: hoursMinutes(toMs) });
const number = (n: number): string => new Intl.NumberFormat(speaking()).format(n);
