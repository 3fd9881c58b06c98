// The sheets of a lesson without devices: in every language nothing is empty, every card and region
// stands under the number that the desk uses, and there are as many ballots as the lesson has turns.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../src/content/load.ts';
import type { Content } from '../../src/content/schema.ts';
import { planOf, turnsIn } from '../../src/session/lesson/clock.ts';
import { slipsOf } from '../../src/session/lesson/slips.ts';
import { FILES } from '../session/table.ts';
import { standInForPage, wordsIn } from './page.ts';

const IDS = [...new Set(Object.keys(FILES).map((file) => file.split('/')[0] ?? ''))].filter(
  (id) => FILES[`${id}/scenario.json`] && !['schema', 'deck', 'experiments'].includes(id),
);

beforeAll(standInForPage);

const contents = new Map<string, Content>();
const contentOf = (id: string): Content => {
  const kept = contents.get(id);
  if (kept) return kept;
  const loaded = load(FILES, id);
  if (!loaded.ok) throw new Error(`${id} does not load`);
  contents.set(id, loaded.content);
  return loaded.content;
};

describe.each(['en', 'kk', 'ru'])('sheets in %s', (language) => {
  test.each(language === 'kk' ? ['kazakhstan-2004-2016', 'land-2016'] : ['land-2016'])('%s', async (id) => {
    const words = await wordsIn(language, ['deck', 'paper', 'class', id]);
    const { SHEETS } = await import('../../src/client/panels/paper/sheets.ts');
    const content = contentOf(id);
    const print = (name: keyof typeof SHEETS, citizens = 9): string =>
      renderToStaticMarkup(createElement(SHEETS[name], { content, minutes: 45, citizens }));
    for (const name of Object.keys(SHEETS) as (keyof typeof SHEETS)[]) {
      const page = print(name);
      const gap = /<(p|li|h2|h3|td|th|strong|caption)(?! class="blank")[^>]*>\s*<\/\1>|\{\{|undefined|NaN/.exec(page);
      expect({ name, gap: gap && page.slice(gap.index - 80, gap.index + 80) }).toEqual({ name, gap: null });
      expect(page.includes(`lang="${language}"`)).toBe(true);
    }
    const turns = turnsIn(content.scenario, 45);
    const count = (page: string, tag: string): number => page.split(tag).length - 1;
    expect(count(print('officeSlips'), '<li')).toBe(turns * content.seats.length);
    expect(count(print('turns'), '<h2')).toBe(turns); // a page each
    expect(count(print('aims'), '<h3')).toBe(2);
    expect(count(print('citizenSlips'), '<li')).toBe(turns * 10); // nine citizens, two on a page
    expect(count(print('citizens'), '<li')).toBe(9);
    expect(count(print('offices'), '<li')).toBe(content.seats.length);
    expect(count(print('map'), '<circle')).toBe(content.scenario.regions.length);
    const cards = print('cards');
    content.scenario.cards.civil.forEach((card, n) => {
      const name = words.deck(`cards.${card}.name`).replaceAll('&', '&amp;');
      expect([card, cards.includes(`>${n + 1}</span><div><strong>${name}</strong>`)]).toEqual([card, true]);
    });
    expect(print('citizenSlips', 0)).toBe('');
    for (const { id: seat, aims = [] } of content.seats)
      for (const { aim, number } of slipsOf({ id: seat, aims })) {
        const slip = words.deck(`seats.${seat}.aims.${aim}`);
        const others = (Object.keys(SHEETS) as (keyof typeof SHEETS)[]).filter((name) => name !== 'aims');
        expect(print('aims')).toContain(slip);
        expect(print('aims')).toContain(String(number));
        for (const name of others) expect([name, print(name).includes(slip)]).toEqual([name, false]); // sealed: on no other sheet
      }
    for (const seat of content.seats.filter(({ leads }) => !leads)) {
      const indicator = words.deck(`indicators.${seat.knows?.[0]}.name`);
      expect([seat.id, print('offices').includes(indicator)]).toEqual([seat.id, true]);
    }
  });
});

test.each([45, 90] as const)('the plan of %i minutes has no gaps and keeps a third for the debrief', (minutes) => {
  for (const id of IDS) {
    const plan = planOf(contentOf(id).scenario, minutes);
    expect(plan[0]?.from).toBe(0);
    plan.slice(1).forEach((row, n) => {
      expect(row.from).toBe(plan[n]?.to);
      expect(row.to).toBeGreaterThan(row.from);
    });
    expect(plan.at(-1)?.to).toBe(minutes);
    expect(plan.find((row) => row.part === 'out')?.from).toBe((minutes * 2) / 3);
  }
});
