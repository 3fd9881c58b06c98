// Where cohesion is explained the numbers are the rules', and a card says that it divides those in power if it does.
import { expect, test } from 'vitest';
import en from '../../locales/en/deck.json';
import kk from '../../locales/kk/deck.json';
import ru from '../../locales/ru/deck.json';
import { strainedBy } from '../../src/client/strains.ts';
import { content } from '../shelf.ts';

const campaign = content('kazakhstan-2004-2016');

test('every card whose playing or whose crowd wears cohesion says so, and no other', () => {
  const straining = campaign.cards
    .filter((card) => strainedBy(campaign, card).includes('cohesion'))
    .map(({ id }) => id);
  expect(straining.sort()).toEqual(
    [
      ...['anonymous-survey', 'document-outages', 'report-from-scene', 'verify-claim'],
      ...['ask-officials', 'court-challenge', 'petition'],
      ...['authorised-meeting', 'peaceful-assembly', 'strike-committee'],
    ].sort(),
  );
});

test('the words give what the lines of income cost', () => {
  const line = (id: string) => campaign.income.find((one) => one.id === id);
  for (const { resources } of [en, ru, kk])
    for (const id of ['crowds', 'exposed', 'questioned', 'cohesion-mends'])
      expect(resources.cohesion.about).toContain(`${line(id)?.worth}`.replace('-', '−'));
  expect(JSON.stringify(line('crowds')?.when)).toContain('"atLeast":500');
  for (const id of ['crowds', 'exposed', 'questioned'])
    expect(JSON.stringify(line(id)?.when)).toContain('"resource":"cohesion","atLeast":26');
  expect(line('cohesion-mends')?.when).toEqual({ resource: 'cohesion', atMost: 59 });
});
