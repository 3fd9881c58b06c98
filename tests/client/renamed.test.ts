// A whole game under invented names, in three languages: briefing, table, front pages, reports, ending, files and sheets are
// drawn as the page draws them, and no real name of the country, its places, sites or people is left in what is read or heard.
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Side } from '../../src/engine/game.ts';
import type { Files, Stage } from '../../src/session/messages.ts';
import type { GameRecord } from '../../src/session/record.ts';
import { opening, seat, staged } from '../session/table.ts';
import { content, ids } from '../shelf.ts';
import { standInForPage, wordsIn } from './page.ts';

beforeAll(() => {
  standInForPage();
  vi.stubGlobal('matchMedia', () => ({ matches: false })); // a wide page: every part of the debrief stands on it
});

/** Beginnings of real names, written apart from the table of stems, so that a gap in it shows. */
const REAL: Record<string, RegExp> = {
  en: /(?<!\p{L})(kazakh|kazinf|akmol|aktob|almat|atyr|zhamb|karagan|kostan|kyzyl|mangy|pavlod|astan|zhana|aktau|shetp|semey|tengri|massim|niyaz|azattyq|\p{L}+\.kz)/giu,
  ru: /(?<!\p{L})(казах|казинф|акмол|актюб|актоб|алмат|атыр|жамбы|караган|костан|кызылор|манги|павлод|астан|жанао|актау|шетп|семей|семее|масим|нияз|азаттык|\p{L}+\.kz)/giu,
  kk: /(?<!\p{L})(Қазақс|Қазақт|Қазинф|Ақмол|Ақтөб|Алмат|Атыр|Жамбы|Қараған|Қостан|Қызылор|Маңғы|Павлод|Астан|Жаңаө|Ақтау|Шетп|Семей|Мәсім|Ниязб|Азаттық|\p{L}+\.kz)/gu,
};

type Played = { id: string; turns: { stages: Partial<Record<Side, Stage>>; record: GameRecord }[]; debrief: Files };

/** A game of a person who takes one of the first offers, to its end and its files. */
async function playedThrough(id: string): Promise<Played> {
  const session = seat();
  let now = await staged(session.ask(opening('person', 'history', { scenario: id, people: 1000, seed: 5 })));
  const turns = [now];
  while (now.stages.regime?.phase === 'choosing') {
    const move = now.stages.regime.view.offers[turns.length % 3]?.move;
    if (move) await session.ask({ type: 'play', side: 'regime', move });
    now = await staged(session.ask({ type: 'ready', side: 'regime' }));
    turns.push(now);
  }
  const answer = await session.ask({ type: 'debrief' });
  if (!answer.ok || answer.type !== 'debrief') throw new Error(JSON.stringify(answer));
  return { id, turns, debrief: answer.debrief };
}

const games = Promise.all(ids().map(playedThrough));

/** What is read on a page, and what a screen reader says of it. */
function readOf(page: string): string {
  const said = [...page.matchAll(/ (?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, text]) => text);
  const shown = page.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
  return [shown, ...said].join(' ').replaceAll('\u00ad', '');
}

const parts = async () => {
  const [game, report, debrief, paper] = ['game', 'report', 'debrief', 'paper'];
  const bring = async (folder: string | undefined, names: string[]) =>
    Promise.all(names.map(async (name) => (await import(`../../src/client/panels/${folder}/${name}.tsx`))[name]));
  return {
    start: await bring('briefing', ['Briefing']),
    table: await bring(game, [
      'Stakes',
      'Dashboard',
      'NewsPanel',
      'Hand',
      'AllCards',
      'Tray',
      'RegionPanel',
      'Purse',
      'Rumours',
      'Promises',
      'Vow',
      'Advisers',
    ]),
    report: await bring(report, ['Report']),
    ending: await bring('ending', ['Ending']),
    files: await bring(debrief, [
      'Debrief',
      'Timeline',
      'RunCharts',
      'Regions',
      'Claims',
      'Article',
      'Real',
      'Cost',
      'Witnesses',
      'Why',
      'Replay',
      'WhatIf',
      'Mirror',
      'ExitTicket',
      'Offices',
      'Sentences',
      'Take',
    ]),
    sheets: await bring(paper, ['Guide', 'CardSheets', 'RegionSheet', 'OfficeCards']),
  };
};

type Drawn = FunctionComponent<Record<string, unknown>>;
const draw = (part: Drawn, props: Record<string, unknown> = {}): string =>
  readOf(renderToStaticMarkup(createElement(part, props)));

describe.each(['en', 'ru', 'kk'])('in %s', (language) => {
  test('no real name is left in a whole game of any scenario', { timeout: 180_000 }, async () => {
    const { show, store } = await import('../../src/client/store.ts');
    const { stopsOf } = await import('../../src/client/panels/debrief/run.ts');
    store.getInitialState = store.getState; // drawn at once, with what is on the table now
    const words = await wordsIn(language, [
      'deck',
      'debrief',
      'article',
      'glossary',
      'paper',
      'class',
      'board',
      'inventory',
      'learn',
      ...ids(),
    ]);
    const drawn = await parts();
    const real = REAL[language] ?? /^/u;
    const left = new Map<string, string>();
    let caught = 0;
    let read = 0;
    for (const one of await games) {
      const from = content(one.id);
      const look = (name: string, page: () => string): void => {
        for (const invented of [false, true]) {
          show({ invented });
          const text = page();
          const found = [...text.matchAll(real)].map((match) =>
            text.slice(Math.max(0, match.index - 40), match.index + 40),
          );
          if (!invented) caught += found.length;
          else for (const place of found) left.set(`${one.id} ${name}`, place);
          read += text.length;
        }
      };
      await words.rename(true);
      for (const [at, turn] of one.turns.entries()) {
        show({ content: from, stages: turn.stages, record: turn.record, side: 'regime', debrief: null });
        const { view } = turn.stages.regime ?? {};
        const table = { content: from, view, side: 'regime', stage: turn.stages.regime };
        if (at === 0) for (const part of drawn.start) look('briefing', () => draw(part));
        if (turn.stages.regime?.phase === 'choosing')
          for (const part of drawn.table)
            look(`table ${part.name}`, () => draw(part, { table, pick: () => {}, picked: null }));
        if (at > 0) for (const part of drawn.report) look('report', () => draw(part));
      }
      const last = one.turns.at(-1);
      const looked = {
        content: from,
        debrief: one.debrief,
        record: last?.record,
        stops: stopsOf(from, one.debrief),
        at: 1,
        choose: () => {},
      };
      show({ debrief: one.debrief });
      for (const part of drawn.ending) look('ending', () => draw(part));
      for (const part of drawn.files) look(`files ${part.name}`, () => draw(part, looked));
      for (const part of drawn.sheets)
        look(`sheet ${part.name}`, () => draw(part, { content: from, minutes: 45, citizens: 20 }));
    }
    expect(read).toBeGreaterThan(200_000); // the pages were really drawn
    expect(caught).toBeGreaterThan(500); // and do name the country under its own names
    expect(Object.fromEntries(left)).toEqual({});
  });
});
