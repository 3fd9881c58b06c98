import { describe, expect, test } from 'vitest';
import type { Debrief } from '../../src/session/messages.ts';
import { isSameCountry, layBeside, mirrorOf } from '../../src/session/mirror.ts';
import type { Session } from '../../src/session/session.ts';
import { playThrough, seat, staged } from './table.ts';

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
