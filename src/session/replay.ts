// Runs a record again, turn by turn, and compares hashes: the proof that it is a history of these rules and this content.
import type { Fault } from '../content/fault.ts';
import type { Content } from '../content/schema.ts';
import {
  type Decision,
  decide,
  type Game,
  isOver,
  type Preset,
  play,
  type Refusal,
  type Report,
  resolve,
  SIDES,
  setup,
} from '../engine/game.ts';
import type { GameRecord } from './record.ts';

export type Replayed = {
  ok: boolean;
  hash: string; // of the last turn that was run
  expected: string; // what the record says it should be
  turn?: number; // the first turn that differs
  fault?: Fault; // a move that the rules refuse
  game: Game; // as far as it was run
};

/** Faults that make running useless: another scenario, or the same one with other content. */
export function misfits(content: Content, record: GameRecord): Fault[] {
  const { scenario } = content;
  if (scenario.id !== record.scenario)
    return [{ code: 'unknown-scenario', path: 'scenario', expected: scenario.id, found: record.scenario }];
  if (content.hash !== record.content)
    return [{ code: 'content-changed', path: 'content', expected: content.hash, found: record.content }];
  const { people } = record.settings;
  if (people < scenario.people.min || people > scenario.people.max)
    return [peopleFault(content, people, 'settings.people')];
  const unknown = presetFault(content, record.settings.preset, 'settings.preset');
  if (unknown) return [unknown];
  if (record.turns.length > scenario.turns)
    return [
      { code: 'record-too-long', path: 'turns', expected: `≤ ${scenario.turns}`, found: String(record.turns.length) },
    ];
  return [];
}

/** A lesson's length that the scenario does not offer. */
export function presetFault({ scenario }: Content, preset: Preset | undefined, path: string): Fault | null {
  if (preset === undefined || scenario.presets?.[preset]) return null;
  return { code: 'wrong-value', path, expected: Object.keys(scenario.presets ?? {}).join(' | '), found: preset };
}

export function peopleFault(content: Content, people: number, path: string): Fault {
  const { min, max } = content.scenario.people;
  return { code: 'out-of-range', path, expected: `${min}–${max}`, found: String(people) };
}

/** `onTurn` is awaited after every turn. Stops at the first turn that differs. `game`: at its first turn, will be played. */
export async function replayRecord(
  content: Content,
  record: GameRecord,
  onTurn: (done: number, of: number) => void | Promise<void> = () => {},
  game: Game = setup(content, record.settings),
): Promise<Replayed> {
  let { hash } = game.start;
  for (const [index, turn] of record.turns.entries()) {
    const fault = isOver(game) ? longer(record, index) : chooseAsRecorded(game, turn, index);
    if (fault) return { ok: false, hash, expected: turn.hash, turn: index + 1, fault, game };
    hash = resolve(game).hash;
    if (hash !== turn.hash) return { ok: false, hash, expected: turn.hash, turn: index + 1, game };
    await onTurn(index + 1, record.turns.length);
  }
  return { ok: true, hash, expected: hash, game };
}

/** Turns after the fall of the regime. */
function longer({ turns }: GameRecord, index: number): Fault {
  return { code: 'record-too-long', path: 'turns', expected: `≤ ${index}`, found: String(turns.length) };
}

function chooseAsRecorded(game: Game, turn: GameRecord['turns'][number], index: number): Fault | null {
  for (const side of SIDES)
    for (const [nth, move] of turn[side].entries()) {
      const refusal = sideOfMove(game, move.seat) === side ? play(game, cleaned(move)) : wrongSide;
      if (refusal) return { code: 'record-move', path: `turns[${index}].${side}[${nth}]`, found: refusal.code };
    }
  for (const [nth, decision] of decisionsOf(turn).entries()) {
    const refusal = decide(game, decision);
    if (refusal) return { code: 'record-move', path: `turns[${index}].decisions[${nth}]`, found: refusal.code };
  }
  return null;
}

const wrongSide: Refusal = { code: 'not-your-card' };

function sideOfMove(game: Game, seat: string): string | undefined {
  return game.content.seats.find((s) => s.id === seat)?.side;
}

export function decisionsOf({ decisions }: Pick<GameRecord['turns'][number], 'decisions'>): Decision[] {
  return (decisions ?? []).map(cleanedDecision);
}

/** A decision as the rules want it. */
export function cleanedDecision(decision: NonNullable<GameRecord['turns'][number]['decisions']>[number]): Decision {
  if (decision.kind === 'stake') {
    const { kind, seat, question, region, guess } = decision; // in the rules' own order: a record is compared byte for byte
    return { kind, seat, question, ...(region === undefined ? {} : { region }), guess };
  }
  if (decision.kind !== 'voices') return decision;
  const voices = decision.voices.map(({ region, stakeGroup, urge, share }) => ({
    region,
    ...(stakeGroup === undefined ? {} : { stakeGroup }),
    urge,
    share,
  }));
  return { kind: 'voices', voices };
}

/** A resolved turn as a record keeps it. */
export function turnOf({ moves, decisions, hash }: Report): GameRecord['turns'][number] {
  const beside = decisions.map((d) => (d.kind === 'voices' ? { ...d, voices: [...d.voices] } : d));
  return { regime: moves.regime, civil: moves.civil, ...(beside.length > 0 ? { decisions: beside } : {}), hash };
}

/** A move as the rules want it: what is not given is not there. */
export function cleaned(move: GameRecord['turns'][number]['regime'][number]) {
  return {
    seat: move.seat,
    card: move.card,
    ...(move.region === undefined ? {} : { region: move.region }),
    ...(move.claim === undefined ? {} : { claim: move.claim }),
    ...(move.off === undefined ? {} : { off: move.off }),
  };
}
