import { expect, it } from 'vitest';
import type { CampaignEntry } from '../generated/contracts';
import { markup } from '../testing/text-of';
import { CampaignCard } from './campaign-card';

const shown = (giveUrl?: string): string => {
  const campaign = {
    title: 'End epilepsy',
    organisation: 'The Foundation',
    raised: 0,
    goal: 100,
    currency: 'USD',
    giveUrl,
  };
  return markup(Object.assign(new CampaignCard(), { campaign: campaign as CampaignEntry }).render());
};

it('has a button for giving only where the organiser set a link, and only to a page of the web', () => {
  expect(shown('https://give.example/loren')).toContain('href=https://give.example/loren');
  expect(shown()).not.toContain('give');
  expect(shown('javascript:alert(1)')).not.toContain('give');
});

it('opens where one gives beside the race, also out of a newsroom’s frame', () => {
  expect(shown('https://give.example/loren')).toContain('target="_blank"');
});
