// The deeds at the table, with a true session instead of a worker: what is on screen after each.
import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { WorkerConnection } from '../../src/client/connection.ts';
import { listSaves } from '../../src/client/saves.ts';
import { announce, show, store } from '../../src/client/store.ts';
import {
  answerNote,
  choose,
  decide,
  endTurn,
  endWeeks,
  forecastOf,
  keepBranches,
  leave,
  openDebrief,
  openGame,
  openRemains,
  recover,
  resumeGame,
  sit,
  takeBack,
  takeDevice,
} from '../../src/client/table.ts';
import { load } from '../../src/content/load.ts';
import { deckFiles } from '../../src/content/schema.ts';
import type { Request } from '../../src/session/messages.ts';
import { openSession } from '../../src/session/session.ts';

const files = Object.fromEntries(
  [...Object.keys(deckFiles).map((name) => `deck/${name}.json`), 'first-steps/scenario.json'].map((path) => [
    path,
    readFileSync(`scenarios/${path}`, 'utf8'),
  ]),
);

function near(): WorkerConnection {
  const session = openSession({ files: async () => files, push: () => {} });
  return {
    ask: (request) => session.ask(request),
    forecast: async () => [],
    catalogue: async () => [],
    unbundle: async () => ({ ok: false, faults: [] }),
    content: async (id) => {
      const loaded = load(files, id);
      return loaded.ok ? loaded.content : loaded.faults;
    },
    onPush: () => () => {},
    close: () => {},
  };
}

const first: Extract<Request, { type: 'open' }> = {
  type: 'open',
  scenario: 'first-steps',
  seed: 1,
  people: 500,
  players: { regime: 'person', civil: 'idle' },
};
const hotSeat: typeof first = { ...first, players: { regime: 'person', civil: 'person' } };
const screen = () => store.getState();
const offer = () => {
  const { side, stages } = screen();
  const found = side && stages[side]?.view.offers[0];
  if (!found) throw new Error('no offer');
  return found.move;
};

beforeAll(() => i18next.init({ lng: 'en', resources: {} }));

beforeEach(() => {
  vi.stubGlobal('history', { pushState: () => {}, replaceState: () => {} });
  show({ trouble: null });
  sit(near());
  leave();
});

test('a game opens with its briefing, in the chair that was chosen', async () => {
  await openGame(first);
  expect(screen()).toMatchObject({ page: 'briefing', side: 'regime', curtain: null });
  expect(screen().content?.scenario.id).toBe('first-steps');
  expect(screen().record?.turns).toEqual([]);
});

test('choose, take back, end the turn, read on', async () => {
  await openGame(first);
  const move = offer();
  await choose(move);
  expect(screen().stages.regime?.view.chosen).toEqual([move]);
  await takeBack(0);
  expect(screen().stages.regime?.view.chosen).toEqual([]);
  await choose(move);
  await endTurn();
  expect(screen().page).toBe('weeks');
  expect(screen().stages.regime?.view.turn).toBe(2);
  expect(screen().record?.turns).toHaveLength(1);
  endWeeks();
  expect(screen().page).toBe('report');
});

test('the page of a turn that has ended never draws the next one: it comes with the weeks, kept', async () => {
  await openGame(first);
  const turn = () => screen().stages.regime?.view.turn;
  const shown: [string, number | undefined][] = [];
  let before = 0;
  const unheard = store.subscribe(async ({ page }) => {
    shown.push([page, turn()]);
    if (page === 'weeks' && before === 0) before = (await listSaves())[0]?.turn ?? -1;
  });
  await endTurn();
  unheard();
  expect(shown.filter(([page, of]) => (page === 'weeks') !== (of === 2))).toEqual([]);
  expect(shown.at(-1)).toEqual(['weeks', 2]);
  await vi.waitFor(() => expect(before).toBe(1));
});

test('choices of the open turn outlive a closed page, and only those that are still legal', async () => {
  await openGame(first);
  await endTurn();
  const move = offer();
  const decision = screen().stages.regime?.view.decisions[0];
  if (!decision) throw new Error('nothing to decide');
  await decide(decision);
  await choose(move);
  const chosen = () => {
    const { chosen: moves, decided } = screen().stages.regime?.view ?? {};
    return { moves, decided };
  };
  const before = chosen();
  expect(before).toEqual({ moves: [move], decided: [decision] });
  const [kept] = await listSaves();
  if (!kept?.draft) throw new Error('no draft');
  expect(JSON.stringify(kept.record)).toBe(JSON.stringify(screen().record)); // the record holds resolved turns alone
  leave();
  await resumeGame(kept.record, kept.id, kept.draft);
  expect(chosen()).toEqual(before);
  expect((await listSaves()).find(({ id }) => id === kept.id)?.draft).toEqual(kept.draft);
  const spoilt = { ...kept.draft, sides: { regime: { moves: [{ ...move, card: 'magic' }, move], decided: [] } } };
  leave();
  await resumeGame(kept.record, kept.id, spoilt);
  expect(chosen()).toEqual({ moves: [move], decided: [] });
  await endTurn();
  expect((await listSaves()).find(({ id }) => id === kept.id)?.draft).toBeUndefined();
  leave();
  await resumeGame(screen().record ?? kept.record, kept.id, { ...kept.draft, turn: 4 });
  expect(chosen()).toEqual({ moves: [], decided: [] });
});

test('two at one device: kept choices come back to their own side, behind the curtain', async () => {
  await openGame(hotSeat);
  takeDevice();
  const move = offer();
  await choose(move);
  const [kept] = await listSaves();
  if (!kept?.draft) throw new Error('no draft');
  leave();
  await resumeGame(kept.record, kept.id, kept.draft);
  const { stages, curtain } = screen();
  expect(curtain).toBe('regime'); // nobody sees a table before the chair is taken
  expect(stages.regime?.view.chosen).toEqual([move]);
  expect(stages.civil?.view.chosen).toEqual([]);
  const { draft: _draft, ...without } = kept;
  leave();
  await resumeGame(without.record, without.id);
  expect(JSON.stringify(screen().stages.civil)).toBe(JSON.stringify(stages.civil)); // not a byte tells of the other's choice
});

test('a worker that dies takes no choice with it', async () => {
  await openGame(first);
  await choose(offer());
  const chosen = screen().stages.regime?.view.chosen;
  await recover();
  expect(screen().stages.regime?.view.chosen).toEqual(chosen);
});

test('what is pressed twice is done once', async () => {
  await openGame(first);
  await Promise.all([endTurn(), endTurn(), endTurn()]);
  expect(screen().stages.regime?.view.turn).toBe(2);
});

test('a forecast names indicators of the card', async () => {
  await openGame(first);
  const { side, stages } = screen();
  const given = side && stages[side]?.view.offers[0];
  if (!given) throw new Error('no offer');
  const ranges = await forecastOf(given.move);
  expect(ranges.map((range) => range.indicator)).toEqual(given.forecast);
  for (const { low, middle, high } of ranges) {
    expect(low).toBeLessThanOrEqual(middle);
    expect(middle).toBeLessThanOrEqual(high);
  }
});

test('two at one device: the curtain falls before every change of chairs', async () => {
  await openGame(hotSeat);
  expect(screen()).toMatchObject({ curtain: 'regime', side: 'regime' });
  takeDevice();
  await endTurn();
  expect(screen()).toMatchObject({ curtain: 'civil', side: 'civil', page: 'briefing' });
  takeDevice();
  await endTurn();
  expect(screen()).toMatchObject({ curtain: null, page: 'weeks' });
  endWeeks();
  expect(screen()).toMatchObject({ curtain: 'regime', side: 'regime', page: 'report' });
  takeDevice();
  await endTurn();
  expect(screen()).toMatchObject({ curtain: 'civil', page: 'report' });
});

test('a refused move is told and changes nothing', async () => {
  await openGame(first);
  const before = screen().stages;
  await choose({ seat: 'administration', card: 'no-such-card' });
  expect(screen().trouble).toEqual({ kind: 'refusal', refusal: { code: 'unknown-card' } });
  expect(screen().stages).toBe(before);
});

test('a record that cannot be used is told; the game on the table stays', async () => {
  await openGame(first);
  const { stages, record } = screen();
  await resumeGame(JSON.stringify(record).slice(0, 100));
  expect(screen().trouble).toMatchObject({ kind: 'faults', faults: [{ code: 'record-cut' }] });
  expect(screen()).toMatchObject({ stages, record, page: 'briefing' });
});

test('to the end, to the files, and back from the record', async () => {
  await openGame(first);
  for (let turn = 1; turn <= 4; turn++) {
    await endTurn();
    endWeeks();
  }
  expect(screen().page).toBe('ending');
  expect(screen().stages.regime?.finish?.ending).toBeTruthy();
  await openDebrief();
  expect(screen().page).toBe('debrief');
  expect(screen().debrief?.reports).toHaveLength(4);
  const { record } = screen();
  leave();
  expect(screen()).toMatchObject({ page: 'home', content: null, record: null });
  await resumeGame(record);
  expect(screen().page).toBe('ending');
});

test('branches of the debrief lie beside the history, and come back with the record', async () => {
  await openGame(first);
  for (let turn = 1; turn <= 4; turn++) {
    await endTurn();
    endWeeks();
  }
  const { record } = screen();
  const last = record?.turns.at(-1);
  if (!record || !last) throw new Error('no record');
  const branch = { changes: [{ turn: 4, side: 'civil' as const, moves: [] }], deciders: 'recorded' as const, from: 4 };
  await keepBranches([{ ...branch, turns: [last] }]);
  const { record: kept } = screen();
  expect(kept).toEqual({ ...record, branches: [{ ...branch, turns: [last] }] });
  await resumeGame(JSON.stringify(kept));
  expect(screen()).toMatchObject({ page: 'ending', record: kept, trouble: null });
  await keepBranches([]);
  expect(screen().record).toEqual(record);
});

test('a damaged record is shown as far as it is true, and gone on from there', async () => {
  await openGame(first);
  for (let turn = 1; turn <= 3; turn++) {
    await endTurn();
    endWeeks();
  }
  const { record } = screen();
  if (!record) throw new Error('no record');
  const { stages } = screen();
  const forged = { ...record, turns: record.turns.map((turn, at) => (at === 2 ? { ...turn, hash: 'ffff' } : turn)) };
  await resumeGame(JSON.stringify(forged));
  const { trouble } = screen();
  if (trouble?.kind !== 'damaged') throw new Error(JSON.stringify(trouble));
  expect(screen()).toMatchObject({ stages, page: 'report' }); // the open game is still on the table
  expect(trouble.remains.debrief.lost).toMatchObject({ turns: 4, faults: [{ code: 'record-differs' }] });
  await openRemains(trouble.remains);
  expect(screen()).toMatchObject({ page: 'debrief', stages: {}, debrief: { finish: null } });
  expect(screen().debrief?.reports.map(({ turn }) => turn)).toEqual([1, 2]);
  await resumeGame(trouble.remains.record);
  expect(screen().page).toBe('report');
  expect(screen().stages.regime).toMatchObject({ phase: 'choosing', view: { turn: 3 } });
});

test('a content note is answered once, and a skipped account stays skipped', () => {
  show({ notes: ['zhanaozen-2011'], skipped: [] });
  answerNote(true);
  expect(screen()).toMatchObject({ notes: [], skipped: ['zhanaozen-2011'] });
  show({ notes: ['other'] });
  answerNote(false);
  expect(screen()).toMatchObject({ notes: [], skipped: ['zhanaozen-2011'] });
});

test('what is said to a screen reader twice is heard twice, and silence stays silence', () => {
  show({ announcement: '' });
  announce('Ready.');
  const first = store.getState().announcement;
  announce('Ready.');
  const second = store.getState().announcement;
  expect(second).not.toBe(first);
  expect(second.trim()).toBe(first.trim());
  announce('Ready.');
  expect(store.getState().announcement).not.toBe(second);
  announce('');
  announce('');
  expect(store.getState().announcement).toBe('');
});
