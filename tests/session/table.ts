// A session with the house's scenarios and an outside that can be watched.
import { houseFiles } from '../../src/cli/files.ts';
import type { Side, View } from '../../src/engine/game.ts';
import type { Answer, PlayerId, Push, Stage } from '../../src/session/messages.ts';
import type { GameRecord } from '../../src/session/record.ts';
import { openSession, type Session, type SessionOptions } from '../../src/session/session.ts';

export const FILES = houseFiles();

export function seat(options: Partial<SessionOptions> = {}): Session & { pushes: Push[] } {
  const pushes: Push[] = [];
  const session = openSession({ files: async () => FILES, push: (push) => pushes.push(push), ...options });
  return { ...session, pushes };
}

export function opening(regime: PlayerId, civil: PlayerId, more: object = {}): object {
  return { type: 'open', scenario: 'first-steps', seed: 1, people: 500, players: { regime, civil }, ...more };
}

type Staged = { stages: Partial<Record<Side, Stage>>; record: GameRecord };

export async function staged(answer: Answer | Promise<Answer>): Promise<Staged> {
  const said = await answer;
  if (!said.ok || said.type !== 'stage') throw new Error(JSON.stringify(said));
  return said;
}

export function viewOf({ stages }: Staged, side: Side): View {
  const stage = stages[side];
  if (!stage) throw new Error(`no stage for ${side}`);
  return stage.view;
}

/** A whole game of a person against a computer, who plays the first offer every turn. */
export async function playThrough(session: Session, civil: PlayerId = 'random', more: object = {}): Promise<Staged> {
  let now = await staged(session.ask(opening('person', civil, more)));
  while (now.stages.regime?.phase === 'choosing') {
    const move = viewOf(now, 'regime').offers[0]?.move;
    if (move) await staged(session.ask({ type: 'play', side: 'regime', move }));
    now = await staged(session.ask({ type: 'ready', side: 'regime' }));
  }
  return now;
}
