import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../card/runner-card';
import '../search/search-box';
import '../strip/elevation-strip';
import { RaceElement } from '../app/race-element';
import { sharedStyles } from '../app/shared-styles';
import { distance } from '../format/distance';
import { localTime, longDate, raceTime, shortDate } from '../format/time';
import type { TargetEntry } from '../generated/contracts';
import { pointsOf } from '../motion/contest-points';
import before from '../texts/en/before.json';
import { texts } from '../texts/texts';
import { beforeStyles } from './before-styles';
import { countdown, leftToGun } from './countdown';
import { type CourseFacts, courseFacts } from './course-facts';

const t = texts('before', before);

const FEET_PER_METRE = 3.28084;

/** The page before the gun: how long still, who starts when, and what they are in for. */
@customElement('race-before')
export class RaceBefore extends RaceElement {
  static override styles = [sharedStyles, beforeStyles];
  private facts?: CourseFacts;

  override render() {
    const { session } = this;
    return html`
      ${this.hero()}
      <elevation-strip .session=${session}></elevation-strip>
      <div class="parts">
        <section aria-labelledby="find">
          <h2 id="find">${t('find')}</h2>
          <search-box .session=${session}></search-box>
          <runner-card .session=${session} data-testid="card"></runner-card>
        </section>
        <section aria-labelledby="waves">
          <h2 id="waves">${t('waves')}</h2>
          ${this.waves()}
          <button class="map" @click=${this.showMap}>${t('map')}</button>
        </section>
        <section aria-labelledby="course">
          <h2 id="course">${t('course')}</h2>
          ${this.course()} ${this.records()}
        </section>
      </div>
    `;
  }

  private hero() {
    const { race, view, liveStore } = this.session;
    const leftMs = leftToGun(liveStore.raceMs, race.firstGun, Date.now());
    const when = { date: longDate(race.date), time: this.local(race.firstGun) };
    return html`<header class="hero">
      <h1>${race.name}</h1>
      <p class="big" role="timer" aria-live="off" data-testid="countdown">
        ${leftMs === undefined ? t('soon') : countdown(leftMs)}
      </p>
      ${leftMs === undefined ? nothing : html`<p>${t('toGun')}</p>`}
      <p>${t('starts', when)} · ${t('entrants', { n: view.entrants })}</p>
    </header>`;
  }

  private waves() {
    const { race, liveStore, selected } = this.session;
    const zero = Date.parse(race.firstGun);
    const raceMs = liveStore.raceMs;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${t('wave')}</th>
          <th scope="col">${t('gun')}</th>
          <th scope="col">${t('in')}</th>
        </tr>
      </thead>
      <tbody>
        ${race.waves.map((wave) => {
          const leftMs = raceMs === undefined ? undefined : Date.parse(wave.gunTime) - zero - raceMs;
          return html`<tr aria-current=${wave.id === selected?.entrant.wave ? 'true' : nothing}>
            <th scope="row">${wave.name}</th>
            <td>${this.local(wave.gunTime)}</td>
            <td>${leftMs === undefined ? '–' : leftMs > 0 ? countdown(leftMs) : t('fired')}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  private course() {
    const { view, race, choices } = this.session;
    const facts = (this.facts ??= courseFacts(view.courses[0]));
    const spot = ({ elevationM, distanceM }: CourseFacts['high']) =>
      t('atDistance', { height: this.height(elevationM), distance: distance(distanceM, choices.units) });
    const mats = pointsOf(race, race.contests[0]?.id).map((point) => point.name);
    return html`<dl>
        ${fact(t('length'), distance(facts.lengthM, choices.units))} ${fact(t('climb'), this.height(facts.climbM))}
        ${fact(t('descent'), this.height(facts.descentM))} ${fact(t('high'), spot(facts.high))}
        ${fact(t('low'), spot(facts.low))}
        ${fact(t('startFinish'), t('fromTo', { from: this.height(facts.startM), to: this.height(facts.finishM) }))}
        ${fact(t('mats'), mats.join(' · '))} ${facts.towns.length ? fact(t('towns'), facts.towns.join(' · ')) : nothing}
      </dl>
      <small>${t('elevation')}</small>`;
  }

  private records() {
    const targets = this.session.view.targets.filter((target) => !target.forComparison);
    return targets.length
      ? html`<h2>${t('records')}</h2>
          <ul class="records">
            ${targets.map((target) => html`<li><b>${target.name}</b><span>${recordWords(target)}</span></li>`)}
          </ul>`
      : nothing;
  }

  private height(metres: number): string {
    return this.session.choices.units === 'km'
      ? t('heightM', { n: Math.round(metres) })
      : t('heightFt', { n: Math.round(metres * FEET_PER_METRE) });
  }

  private local(time: string): string {
    return localTime(Date.parse(time), this.session.race.zone);
  }

  private readonly showMap = (): void => {
    this.dispatchEvent(new CustomEvent('show-map', { bubbles: true, composed: true }));
  };
}

const fact = (label: string, figure: string) =>
  html`<div>
    <dt>${label}</dt>
    <dd>${figure}</dd>
  </div>`;

function recordWords({ timeMs, holder, place, date }: TargetEntry): string {
  const set = [holder, place, date && shortDate(date)].filter(Boolean).join(', ');
  return set ? t('record', { time: raceTime(timeMs), holder: set }) : raceTime(timeMs);
}
