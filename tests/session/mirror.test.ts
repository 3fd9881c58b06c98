import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load.ts';
import type { Debrief } from '../../src/session/messages.ts';
import { isSameCountry, layBeside, mirrorOf, runMirror } from '../../src/session/mirror.ts';
import { screensOf } from '../../src/session/moment.ts';
import { type Past, relive } from '../../src/session/past.ts';
import type { GameRecord } from '../../src/session/record.ts';
import type { Session } from '../../src/session/session.ts';
import { watchTurn } from '../../src/session/watch.ts';
import { findPerson, SILENCE_WEEKS } from '../../src/session/whom.ts';
import { finished } from '../../src/session/why.ts';
import { FILES, playThrough, seat, staged } from './table.ts';

async function pastOf(record: GameRecord): Promise<Past> {
  const loaded = load(FILES, record.scenario);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return relive(loaded.content, record);
}

async function debriefOf(session: Session): Promise<Debrief> {
  const said = await session.ask({ type: 'debrief' });
  if (!said.ok || said.type !== 'debrief') throw new Error(JSON.stringify(said));
  return said.debrief;
}

describe('a mirror match', () => {
  test('is the same country from the other side, and can be laid beside the first game', async () => {
    const first = seat();
    const { record } = await playThrough(first, 'idle');
    const mirror = mirrorOf(record, 'idle');
    expect(mirror?.players).toEqual({ regime: 'idle', civil: 'person' });
    const second = seat();
    let now = await staged(second.ask(mirror));
    while (now.stages.civil?.phase === 'choosing') now = await staged(second.ask({ type: 'ready', side: 'civil' }));
    expect(isSameCountry(record, now.record)).toBe(true);
    expect(isSameCountry(record, { ...now.record, settings: { ...record.settings, seed: 2 } })).toBe(false);
    const [one, other] = [await debriefOf(first), await debriefOf(second)];
    expect(other.start.hash).toBe(one.start.hash);
    const beside = layBeside(one.reports, other.reports);
    expect(beside.map((row) => row.turn)).toEqual(one.reports.map((r) => r.turn));
    for (const [index, row] of beside.entries()) {
      expect(row.same.regime).toBe(one.reports[index]?.moves.regime.length === 0);
      expect(row.same.civil).toBe(true);
      expect(row.indicators['online-share']).toEqual({
        one: one.reports[index]?.indicators['online-share'],
        other: other.reports[index]?.indicators['online-share'],
      });
      expect([...row.events.both, ...row.events.one]).toHaveLength(one.reports[index]?.events.length ?? -1);
    }
    expect(layBeside(one.reports, other.reports.slice(0, 1))).toHaveLength(1);
  });

  test('needs exactly one person', async () => {
    const { record } = await playThrough(seat(), 'idle');
    expect(mirrorOf({ ...record, players: { regime: 'greedy', civil: 'idle' } })).toBeNull();
    expect(mirrorOf({ ...record, players: { regime: 'person', civil: 'person' } })).toBeNull();
    expect(mirrorOf({ ...record, players: { regime: 'greedy', civil: 'person' } })?.players).toEqual({
      regime: 'person',
      civil: 'greedy',
    });
  });
});

describe('the same country lived again', () => {
  test('with nobody else in a seat it is the record; with somebody else only what that side did changes', async () => {
    const { record } = await playThrough(seat());
    const past = await pastOf(record);
    const same = finished(runMirror(past, { regime: 'recorded', civil: 'recorded' }));
    expect(same?.reports.map(({ hash }) => hash)).toEqual(record.turns.map(({ hash }) => hash));
    const idle = finished(runMirror(past, { regime: () => null, civil: 'recorded' }));
    expect(idle?.reports.flatMap(({ moves }) => moves.regime)).toEqual([]);
    expect(idle?.reports[0]?.moves.civil).toEqual(same?.reports[0]?.moves.civil);
    expect(idle?.reports.at(-1)?.hash).not.toBe(record.turns.at(-1)?.hash);
  });

  test('a moment holds what each side saw as it chose, and the weeks that followed', async () => {
    const { record } = await playThrough(seat());
    const past = await pastOf(record);
    const moment = screensOf(past, 2);
    expect(moment?.screens.regime.turn).toBe(2);
    expect(moment?.screens.civil.side).toBe('civil');
    expect(moment?.screens.regime.chosen).toEqual([]);
    expect(moment?.screens.regime.seen.at(-1)?.turn).toBe(1);
    const third = screensOf(past, 3);
    expect(third?.screens.regime.weeks).toEqual(moment?.weeks); // what followed turn 2 is what was seen before turn 3
    for (const turn of [0, record.turns.length + 1, 1.5]) expect(screensOf(past, turn)).toBeNull();
  });
});

describe('whom to watch', () => {
  test('the first to speak, the first silenced and anybody are found by what they did', async () => {
    const { record } = await playThrough(seat(), 'random', { scenario: 'land-2016', people: 3000, seed: 3 });
    const past = await pastOf(record);
    const weeksOf = (index: number) => record.turns.flatMap((_, turn) => watchTurn(past, turn + 1, index));
    const speaker = finished(findPerson(past, { kind: 'first-to-speak', region: null })) ?? expect.fail();
    expect(weeksOf(speaker).some(({ says }) => says === 'criticism')).toBe(true);
    const silenced = finished(findPerson(past, { kind: 'first-silenced', region: null })) ?? expect.fail();
    const lived = weeksOf(silenced);
    const quiet = lived.findIndex(
      (_, week) =>
        lived[week]?.says === 'criticism' &&
        lived.slice(week + 1, week + SILENCE_WEEKS).every(({ says }) => says !== 'criticism'),
    );
    expect(quiet).toBeGreaterThanOrEqual(0);
    const [one, two] = [1, 2].map((nth) => finished(findPerson(past, { kind: 'any', region: 'mangystau', nth })));
    expect(one).not.toBe(two);
    expect(lived[0]?.region).not.toBe('');
    for (const index of [one, two]) expect(watchTurn(past, 1, index ?? -1)[0]?.region).toBe('mangystau');
    expect(finished(findPerson(past, { kind: 'person', index: record.settings.people }))).toBeNull();
  });
});
