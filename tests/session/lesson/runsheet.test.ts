// What a teacher can print of each turn beforehand is what the turns then are: months, open cards, dated events.
import { expect, test } from 'vitest';
import { runsheet } from '../../../src/session/lesson/runsheet.ts';
import { choosing, contentOf, openClass } from './classes.ts';

test('a turn a page, without gaps, as long as the lesson has turns', () => {
  for (const id of [
    'first-steps',
    'blocking-law-2012-2015',
    'going-online-2004-2010',
    'kazakhstan-2004-2016',
    'land-2016',
  ])
    for (const minutes of [45, 90] as const) {
      const pages = runsheet(contentOf(id), minutes);
      expect(pages.map(({ turn }) => turn)).toEqual(pages.map((_, n) => n + 1));
      pages.slice(1).forEach((page, n) => {
        expect(page.minutes[0]).toBe(pages[n]?.minutes[1]);
        expect(page.months[0] >= (pages[n]?.months[1] ?? '')).toBe(true);
        expect(page.plays).toBeGreaterThanOrEqual(pages[n]?.plays ?? 0);
      });
    }
});

test('every event with a date lies on the page of its months, and those that hurt are marked', () => {
  const content = contentOf('blocking-law-2012-2015');
  const pages = runsheet(content, 90);
  const listed = pages.flatMap(({ events, months }) => events.map(({ id, hurt }) => ({ id, hurt, months })));
  const dated = content.events.filter((e) => e.date && !e.falls && content.scenario.events.includes(e.id));
  expect(listed.map(({ id }) => id).sort()).toEqual(dated.map(({ id }) => id).sort());
  for (const { id, hurt, months } of listed) {
    const event = dated.find((e) => e.id === id);
    const month = event?.date?.slice(0, 7) ?? '';
    expect([id, month >= months[0] && month <= months[1]]).toEqual([id, true]);
    expect(hurt).toBe(event?.contentNote === true);
  }
  expect(listed.some(({ hurt }) => hurt)).toBe(true);
});

test('the pages agree with the lesson that is then played, also where it begins in mid-scenario', () => {
  for (const id of ['blocking-law-2012-2015', 'going-online-2004-2010']) {
    const content = contentOf(id);
    const [page] = runsheet(content, 45);
    const one = openClass({ scenario: id, people: 1000, devices: 'none', minutes: 45, preset: '45' }, { content });
    one.can('house', { type: 'join', person: 'p1', language: 'en', host: true });
    choosing(one);
    const { ballots, public: open, room } = one.look('p1');
    expect(room?.turn).toBe(1);
    expect(open?.from).toBe(page?.months[0]);
    for (const side of ['regime', 'civil'] as const)
      expect(ballots?.open[side].filter(({ onTable }) => onTable).length).toBeLessThanOrEqual(page?.cards ?? 0);
  }
});
