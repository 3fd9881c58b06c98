import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/session/messages.ts';
import type { Why } from '../../src/session/why.ts';
import { opening, playThrough, seat, staged, viewOf } from './table.ts';

function whyOf(answer: Answer): Why {
  if (!answer.ok || answer.type !== 'why') throw new Error(JSON.stringify(answer));
  return answer.why;
}
const ask = (indicator: string, more: object = {}): object => ({ type: 'why', side: 'regime', indicator, ...more });
const ready = { type: 'ready', side: 'regime' };
const sum = (said: Why): number => said.causes.reduce((total, bar) => total + bar.by, 0);

describe('why, asked in a game', () => {
  test('adds up to what the side saw; the rest is unknown; a resumed game says the same', async () => {
    const session = seat();
    const start = await staged(session.ask(opening('person', 'random')));
    expect(await session.ask(ask('online-share'))).toMatchObject({ ok: false, faults: [{ code: 'no-such-turn' }] });
    const move = viewOf(start, 'regime').offers[0]?.move;
    await session.ask({ type: 'play', side: 'regime', move });
    await session.ask(ready);
    const now = await staged(session.ask(ready));
    const said = whyOf(await session.ask(ask('public-criticism', { region: 'almaty' })));
    const [before, after] = viewOf(now, 'regime').seen.slice(-2);
    expect(said.after).toBe(after?.regions.almaty?.['public-criticism']);
    expect(said.before).toBe(before?.regions.almaty?.['public-criticism']);
    expect(sum(said)).toBeCloseTo(said.change, 12);
    expect(said.causes.at(-1)?.kind).toBe('unknown');
    const again = seat();
    await staged(again.ask({ type: 'resume', record: now.record }));
    expect(whyOf(await again.ask(ask('public-criticism', { region: 'almaty' })))).toEqual(said);
  });

  test('tells nothing of what the side does not see, until the game is over', async () => {
    const session = seat();
    await staged(session.ask(opening('person', 'idle')));
    await session.ask(ready);
    expect(await session.ask(ask('true-approval'))).toMatchObject({ ok: false, faults: [{ code: 'not-yours' }] });
    expect(await session.ask(ask('energy'))).toMatchObject({ ok: false, faults: [{ code: 'not-yours' }] });
    expect(await session.ask(ask('joy'))).toMatchObject({ ok: false, faults: [{ code: 'unknown-indicator' }] });
    await playThrough(session, 'idle');
    const said = whyOf(await session.ask(ask('true-approval')));
    expect(said.causes.map((bar) => bar.kind)).toContain('drift');
    expect(sum(said)).toBeCloseTo(said.change, 12);
  });
});
