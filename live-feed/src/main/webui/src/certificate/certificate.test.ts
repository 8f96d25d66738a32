import { describe, expect, it } from 'vitest';
import type { EntrantView } from '../generated/contracts';
import { rowsOf, textOf } from '../testing/text-of';
import { boston, eliteWomen, loren, visit } from '../testing/visits';
import { finishedSheet } from './finished-sheet';
import { soFarSheet } from './so-far-sheet';

function finished(): EntrantView {
  const view = loren();
  const [, five] = view.progress!.splits;
  const finish = { ...five, point: 'Finish', distanceM: 42_195, netMs: 20_639_000, gunMs: 20_769_400 };
  view.progress = { ...view.progress!, status: 'Finished', splits: [...view.progress!.splits, finish] };
  view.places = [{ point: 'Finish', division: { place: 23_101, of: 25_822 } }];
  return view;
}

const soFar = (view: EntrantView, session = visit()) => textOf(soFarSheet(session, view, session.now(view)));

describe('a certificate', () => {
  it('has race, name, way, time, place, every split, the cause and what it is of', () => {
    const text = textOf(finishedSheet(visit(), finished()));
    for (const part of [
      '122nd Boston Marathon',
      'Monday 16 April 2018',
      'Loren Zitomersky',
      '42.2 kilometers backwards in 5:43:59',
      'unofficial net time · gun time 5:46:10',
      'Men 23,101 of 25,822',
      'End epilepsy For the Epilepsy Foundation of Greater Los Angeles #26steps #EndEpilepsy',
      'bib 4758',
      'REPLAY simulated field',
    ])
      expect(text).toContain(part);
    expect(rowsOf(finishedSheet(visit(), finished())).slice(1)).toEqual([
      ['5K', '28:49'],
      ['Finish, Boylston Street', '5:43:59'],
    ]);
  });

  it('says official when a person has said so, and no replay of a race that is none', () => {
    const session = visit(boston({ replay: false }));
    session.store.leaders = [eliteWomen({ resultsStatus: 'OFFICIAL' })];
    const text = textOf(finishedSheet(session, finished()));
    expect(text).toContain('5:43:59 official net time');
    expect(text).not.toContain('REPLAY');
  });

  it('marks who is invented', () => {
    const view = finished();
    view.entrant.simulated = true;
    expect(textOf(finishedSheet(visit(), view))).toMatch(/simulated field simulated$/);
  });
});

describe('before the finish', () => {
  it('it says what there is so far', () => {
    expect(soFar(loren())).toContain(
      '5 kilometers so far as far as the 5K mat, in 28:49. The certificate is written at the finish.',
    );
  });

  it('it waits for the start', () => {
    expect(soFar({ ...loren(), progress: undefined, position: undefined })).toContain(
      'The certificate is written at the finish. The start is still to come.',
    );
  });

  it('it honours the way of who did not come to the finish, and certifies nothing of who is disqualified', () => {
    const ended = (status: 'DidNotFinish' | 'Disqualified') => {
      const view = loren();
      view.progress!.status = status;
      return soFar(view);
    };
    expect(ended('DidNotFinish')).toMatch(/Loren Zitomersky 5 kilometers as far as the 5K mat, in 28:49/);
    expect(ended('DidNotFinish')).not.toContain('so far');
    expect(ended('Disqualified')).toContain('There is no result to certify.');
    expect(ended('Disqualified')).not.toMatch(/as far as/);
  });
});
