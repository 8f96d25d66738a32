import { html, nothing } from 'lit';
import { simulatedMark } from '../app/simulated-mark';
import { gap, raceTime } from '../format/time';
import type { Leaders } from '../generated/contracts';
import type { RaceSummary } from './figures';
import type { Names } from './names';

/** The first three of each division that somebody has finished in. */
export function winners({ winners: lists }: RaceSummary, names: Names, title: string, settled: string) {
  if (!lists.length) return nothing;
  return html`<section aria-label=${title}>
    <h2>${title} <small>${settled}</small></h2>
    <div class="winners">${lists.map((each) => winner(each, names))}</div>
  </section>`;
}

function winner({ division, leaders: [first, ...others] }: Leaders, names: Names) {
  return html`<section class="winner">
    <h3>${names.division(division)}</h3>
    <p class="first">
      <b><bdi>${first.name}</bdi></b> <small>${first.country ?? nothing}</small> ${simulatedMark(first.simulated)}
    </p>
    <p class="time">${raceTime(first.timeMs)}</p>
    <ol>
      ${others.slice(0, 2).map(
        (each) =>
          html`<li value=${each.place}>
            <bdi>${each.name}</bdi> <small>${each.country ?? nothing} +${gap(each.gapMs)}</small>
            ${simulatedMark(each.simulated)}
          </li>`,
      )}
    </ol>
  </section>`;
}
