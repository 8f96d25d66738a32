import { html, nothing } from 'lit';
import type { RaceEntry } from '../generated/contracts';
import { isFinish } from '../motion/contest-points';
import standings from '../texts/en/standings.json';
import { texts } from '../texts/texts';
import { type StandingsQuery, pointsBeyondStart } from './standings-query';

const t = texts('standings', standings);

export const SEX_WORDS = { F: 'women', M: 'men', X: 'nonBinary' } as const;

/** Among whom, and where: one thumb chooses each. */
export function choices(
  race: RaceEntry,
  query: StandingsQuery,
  ageGroups: string[],
  go: (change: Partial<StandingsQuery>) => void,
) {
  const division = race.divisions.find((each) => each.id === query.division);
  const contests = race.contests.map(({ id, name }) => [id, name] as const);
  const points = pointsBeyondStart(race, query.contest).map(
    ({ id, name }) => [id, isFinish(race, id, query.contest) ? t('finish') : name] as const,
  );
  const sexes = Object.entries(SEX_WORDS).map(([sex, key]) => [sex, t(key)] as const);
  const ages = ageGroups.map((age) => [age, age] as const);
  return html`
    ${
      contests.length > 1
        ? select(t('contest'), contests, query.contest, (contest) => go({ contest, point: undefined }))
        : nothing
    }
    ${select(
      t('division'),
      race.divisions.map(({ id, name }) => [id, name] as const),
      query.division,
      (division) => go({ division: division!, sex: undefined, ageGroup: undefined }),
    )}
    ${
      division?.sex
        ? nothing
        : select(t('sex'), [['', t('everybody')], ...sexes], query.sex, (sex) =>
            go({ sex: sex as StandingsQuery['sex'], ageGroup: undefined }),
          )
    }
    ${
      (division?.sex || query.sex) && (ages.length > 1 || query.ageGroup)
        ? select(t('ageGroup'), [['', t('allAges')], ...ages], query.ageGroup, (ageGroup) => go({ ageGroup }))
        : nothing
    }
    ${select(t('point'), [['', t('furthest')], ...points], query.point, (point) => go({ point }))}
  `;
}

function select(
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string | undefined,
  choose: (value: string | undefined) => void,
) {
  return html`<label class="choice"
    ><span>${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || undefined)}>
      ${options.map(
        ([value, words]) => html`<option value=${value} ?selected=${value === (chosen ?? '')}>${words}</option>`,
      )}
    </select></label
  >`;
}
