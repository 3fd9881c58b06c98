// Where a statement is shown, its source, its date and how sure it is are shown with it, in every language.
import { readFileSync } from 'node:fs';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { cited } from '../../locales/en/ui.json';
import concepts from '../../scenarios/deck/concepts.json';
import chapters from '../../scenarios/learn/chapters.json';
import type { NewsItem } from '../../src/engine/game.ts';
import { content, ids } from '../shelf.ts';
import { foreign } from '../words/foreign.ts';
import { spellers } from '../words/spelling.ts';
import { standInForPage, wordsIn } from './page.ts';

beforeAll(standInForPage);

const draw = <Props extends object>(part: FunctionComponent<Props>, props: Props): string =>
  renderToStaticMarkup(createElement(part, props)).replaceAll('\u00a0', ' ');

describe.each([
  ['en', 'partly disputed', 'found in writing', '19 March 2004', 'the day is from memory', 'December 2011'],
  ['ru', 'частично', 'письменн', '19 марта 2004 года', 'день назван по памяти', 'декабря 2011 года'],
  ['kk', 'даулы', 'жазбаша', '2004 жылғы 19 наурыз', 'күні жадтан жазылған', '2011 жылғы 16 желтоқсан'],
])('in %s', (language, disputed, found, day, remembered, december) => {
  it('briefings, front pages and accounts open source, date and status', async () => {
    await wordsIn(language, ['deck', ...ids()]);
    const { Origins } = await import('../../src/client/panels/briefing/Origins.tsx');
    for (const id of ids()) {
      const { scenario } = content(id);
      const page = draw(Origins, { scenario });
      expect(page.split('<li>').length - 1, id).toBe(scenario.grounds?.length);
      for (const { source } of scenario.grounds ?? [])
        expect(page, id).toContain(/https?:[^\s)]+/.exec(source)?.[0] ?? source);
      expect(page, id).toMatch(new RegExp(`<small>.*(${found}|${disputed})`));
    }
    const { Newspaper } = await import('../../src/client/panels/report/Newspaper.tsx');
    const campaign = content('kazakhstan-2004-2016');
    const item = (id: string, outlet: 'state' | 'independent') =>
      ({ kind: 'event', id, outlet, size: 1, week: 1, region: null }) as unknown as NewsItem;
    const paper = (id: string) =>
      draw(Newspaper, {
        content: campaign,
        outlet: 'state',
        news: [item(id, 'state')],
        date: '2004-06',
        number: 1,
      });
    expect(paper('address-2004')).toContain(day);
    expect(paper('address-2004')).toContain(remembered);
    expect(paper('address-2004')).not.toContain('memory:');
    expect(paper('zhanaozen-2011')).toContain(december);
    expect(paper('zhanaozen-2011')).toContain('rsf.org');
    expect(paper('good-harvest')).not.toContain('<details');
  });

  it('a figure that counts no people has its unit; an English source its percent without a space', async () => {
    await wordsIn(language);
    const { figureOf } = await import('../../src/client/news.ts');
    const figure = (id: string, told: string) => figureOf(language, { id, figure: told })?.replaceAll('\u00a0', ' ');
    expect(figure('land-lease', '1,000,000')).toMatch(/^1[ ,]000[ ,]000 (hectares|гектаров|гектар)$/);
    expect(figure('zhanaozen-casualties', '16')).toBe('16');
    const { Source } = await import('../../src/client/panels/debrief/Source.tsx');
    expect(draw(Source, { text: 'Some Review: 63.3 % (2013)' })).toContain('63.3% (2013)');
  });
});

describe.each(['kk', 'ru'])('what the house says of a source, in %s', (language) => {
  const claims = content('kazakhstan-2004-2016').claims.flatMap((claim) => claim.sources.map(({ address }) => address));
  const told = [
    ...ids().flatMap((id) => [
      ...content(id).events.flatMap((event) => event.sources),
      ...(content(id).scenario.grounds ?? []).map((ground) => ground.source),
    ]),
    ...claims,
    ...content('kazakhstan-2004-2016').article.flatMap((one) => ('sources' in one ? one.sources : [])),
    ...concepts.flatMap((one) => [one.source, ...(one.grounds ?? []).map((ground) => ground.source)]),
    ...chapters.flatMap((one) => [one.source, ...(one.grounds ?? []).map((ground) => ground.source)]),
  ].filter((text) => !/^(https?:\S+|memory: .*)$/.test(text));
  // Months, and what is no part of a title: these are the house's own words, not the work's.
  const ENGLISH =
    /January|February|March|April|May\b|June|July|August|September|October|November|December|invented|rule of|carried by|by way of|translation by|gives \d|article \d|final report|Law on|Decree|Covenant|cable|internet users|mean$/;

  it('dates, kinds and ways of a source stand in the language of the page; titles stay as they are', async () => {
    await wordsIn(language);
    const { Source } = await import('../../src/client/panels/debrief/Source.tsx');
    const bare = (text: string) => draw(Source, { text }).replace(/<[^>]+>/g, '');
    expect(told.map(bare).filter((name) => ENGLISH.test(name))).toEqual([]);
    expect(bare('M. Roberts, Censored, 2018')).toBe('M. Roberts, Censored, 2018');
    expect(draw(Source, { text: 'M. Roberts, Censored, 2018' })).toContain('lang="en"');
    expect(draw(Source, { text: 'RFE/RL, January 2010' })).not.toContain('lang=');
  });

  it('every such word belongs to a source of the house', async () => {
    const { citedAs } = await import('../../src/client/cited.ts');
    const names = new Set(told.map((text) => citedAs(text.replace(/:? \(?https?:.*$/, ''))).filter(Boolean));
    expect(names.size).toBe(Object.keys(cited).length);
  });

  it('what was made up for the game says so, and claims no standing in writing', async () => {
    await wordsIn(language);
    const { Standing } = await import('../../src/client/panels/report/Standing.tsx');
    const of = (id: string) =>
      draw(Standing, { id, event: content('kazakhstan-2004-2016').events.find((e) => e.id === id) });
    expect(of('square-cleared')).not.toContain('class="quiet"');
    expect(of('square-cleared')).toMatch(/ереже|правило/);
    expect(of('zhanaozen-2011')).toContain('class="quiet"');
  });
});

it.each(['kk', 'ru'] as const)(
  'the name of a source has no word of another language but names, in %s',
  async (language) => {
    const by = await spellers(JSON.parse(readFileSync('tests/words/known.json', 'utf8')));
    const words: Record<string, string> = JSON.parse(readFileSync(`locales/${language}/ui.json`, 'utf8')).cited;
    expect(Object.values(words).flatMap((text) => foreign(text, by[language], language))).toEqual([]);
  },
);
