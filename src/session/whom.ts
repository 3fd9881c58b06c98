// Whom to watch? Looks through a record for a person with a story: the first of a place who began to speak critically, the
// first who spoke and then fell silent though still discontented, or anybody, by luck. Only for a record, as watching is.
import { copy, resolve, SIDES } from '../engine/game.ts';
import { PART } from '../society/columns.ts';
import { SPEAKS } from '../society/face.ts';
import { luckBits } from '../society/luck.ts';
import { livedTurns, momentOf, type Past } from './past.ts';
import { DISCONTENTED } from './watch.ts';

export type Whom =
  | { kind: 'first-to-speak' | 'first-silenced'; region: string | null } // null = the whole country
  | { kind: 'any'; region: string | null; nth: number } // another number, another person
  | { kind: 'person'; index: number };

/** Weeks without a critical word after which a discontented person counts as silenced; chosen: two months. */
export const SILENCE_WEEKS = 8;
const STREAM = 321; // of luck, for picking somebody to watch

/** Yields after every turn looked through. Null where there is nobody like that. */
export function* findPerson(past: Past, whom: Whom): Generator<{ done: number; of: number }, number | null> {
  const [opening] = past.games;
  if (!opening) return null;
  const { people } = past.record.settings;
  if (whom.kind === 'person')
    return Number.isInteger(whom.index) && whom.index >= 0 && whom.index < people ? whom.index : null;
  const { start } = opening.society.traits;
  const region = past.content.regions.findIndex((one) => one.id === whom.region);
  const [from, to] = region < 0 ? [0, people] : [start[region] ?? 0, start[region + 1] ?? people];
  if (to <= from) return null;
  if (whom.kind === 'any') return from + (luckBits(past.record.settings.seed, whom.nth, STREAM, 0) % (to - from));
  const spoke = new Int32Array(people).fill(-1); // the last week somebody spoke
  const spokeFirst = Uint8Array.from(opening.society.state.face, (face) => face & SPEAKS);
  const of = livedTurns(past);
  for (let turn = 1; turn <= of; turn++) {
    let found: number | null = null;
    eachWeek(past, turn, (state, week) => {
      for (let i = from; i < to && found === null; i++) {
        const speaks = ((state.face[i] ?? 0) & SPEAKS) !== 0;
        if (speaks && whom.kind === 'first-to-speak' && !spokeFirst[i]) found = i;
        if (speaks) spoke[i] = week;
        const last = spoke[i] ?? -1;
        const discontented = (state.grievance[i] ?? 0) * PART > DISCONTENTED;
        if (whom.kind === 'first-silenced' && last >= 0 && discontented && week - last >= SILENCE_WEEKS) found = i;
      }
    });
    if (found !== null) return found;
    yield { done: turn, of };
  }
  return null;
}

type State = NonNullable<Past['games'][number]>['society']['state'];

/** The weeks of a turn, lived again with the same moves. */
function eachWeek(past: Past, turn: number, look: (state: State, week: number) => void): void {
  const moment = momentOf(past, turn);
  if (!moment) return;
  const game = copy(moment.before);
  for (const side of SIDES) game.chosen[side] = [...moment.report.moves[side]];
  game.decided = [...moment.report.decisions];
  let week = moment.before.week;
  resolve(game, { bare: true, onWeek: (now) => look(now.society.state, week++) });
}
