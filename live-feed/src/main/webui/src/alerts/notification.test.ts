import { describe, expect, it } from 'vitest';
import sample from '../../../../../../race-contracts/src/main/resources/sample/alert.json';
import type { Alert } from '../generated/contracts';
import { sayIn } from '../worker/spoken';
import { FakeRegistration } from '../testing/fake-registration';
import { notify } from './notification';

const alert = (over: Partial<Alert> = {}): Alert => ({ ...(sample as Alert), rate: undefined, ...over });

async function told(...alerts: Alert[]): Promise<FakeRegistration> {
  const registration = new FakeRegistration();
  for (const each of alerts) await notify(registration, each, sayIn);
  return registration;
}

describe('notifications', () => {
  it('stand side by side, one for each passing', async () => {
    const { standing } = await told(alert(), alert({ point: '10K', pointName: '10K', revision: 3 }));
    expect(standing.map(({ title, body }) => [title, body])).toEqual([
      ['\u2068Loren Zitomersky\u2069 · 5K', '28:49, 2:19 behind'],
      ['\u2068Loren Zitomersky\u2069 · 10K', '28:49, 2:19 behind'],
    ]);
    expect(standing[0]).toMatchObject({ tag: 'boston-2018/4758/5K', renotify: false, lang: 'en', dir: 'auto' });
  });

  it('give way to a correction, which is heard', async () => {
    const { standing } = await told(alert(), alert({ netMs: 1_700_000, revision: 5, corrected: true }));
    expect(standing).toHaveLength(1);
    expect(standing[0]).toMatchObject({ body: 'Corrected: 28:20, 2:19 behind', renotify: true });
  });

  it('do not give way to what comes late, and are shown again without a sound', async () => {
    const { standing } = await told(alert({ netMs: 1_700_000, revision: 5, corrected: true }), alert());
    expect(standing).toHaveLength(1);
    expect(standing[0]).toMatchObject({ body: 'Corrected: 28:20, 2:19 behind', silent: true });
    expect(standing[0].renotify).toBeUndefined();
  });

  it('are told once, also if they are sent twice', async () => {
    const { shown } = await told(alert(), alert());
    expect(shown.map(({ silent }) => silent)).toEqual([undefined, true]);
  });

  it('of the same point in another race, or of somebody else, are others', async () => {
    const { standing } = await told(
      alert(),
      alert({ race: 'boston-2019' }),
      alert({ bib: 'a/b', point: 'c' }),
      alert({ bib: 'a', point: 'b/c' }),
    );
    expect(standing).toHaveLength(4);
  });
});
