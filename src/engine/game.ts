// The door of the rules: everything the rooms to the right need, and nothing else.
//   setup(content, settings)      → Game            a society warmed up, turn 1 open
//   legalMoves(game, seat)        → Offer[]         every move the seat may submit now, hand first
//   play(game, move)              → Refusal | null  takes a hidden choice
//   undo(game, seat, index)       → Refusal | null  takes it back, until the turn is resolved
//   decide(game, decision)        → Refusal | null  takes what is decided beside cards; takeBack() takes it back
//   resolve(game, given?)         → Report          both sides' choices, the events, the weeks; opens the next turn
//   view(game, seat)              → View            what this seat may know, with its legal moves
//   copy(game)                    → Game            same content, own state
//   hashOf(game)                  → string          16 hex digits over the whole state
//   finish(game, idle)            → Finish          ending and ledgers, once all is resolved; judgeArticle() tests A1 … A30
//   rerun(content, settings, turns) → Game          the same record again, or with something changed

export { countsAlike } from '../society/arithmetic.ts';
export { ASSUMPTION_IDS, ASSUMPTIONS, type AssumptionId } from '../society/assumptions.ts';
export { weekDue } from './almanac.ts';
export { type Judged, judgeArticle, type Shown, silencesOf } from './article.ts';
export { isTooFew, type Measurement } from './base.ts';
export { firstTurn, monthOf, weekOfTurn } from './calendar.ts';
export { decide, takeBack } from './decisions.ts';
export {
  endingOf,
  type Finish,
  finish,
  ledger,
  type Made,
  mandatePoints,
  middleOf,
  peopleChange,
} from './endings.ts';
export { type Expected, sequels, WEEKS_A_YEAR } from './events.ts';
export { hashOf } from './fingerprint.ts';
export { civilPoints, LAST_TURNS, regimePoints, YEAR_AFTER } from './mandate.ts';
export { CHEAP_PLAYS, isOver, leadOf, legalMoves, type Offer, play, playsUsed, rampOf, sideOf, undo } from './moves.ts';
export { answerOf, standOf } from './questions.ts';
export { holds } from './requirements.ts';
export { rerun, type Turn } from './rerun.ts';
export { type Advice, accountsByRule, aimOf, starsOf } from './seats.ts';
export { copy, partOf, setup } from './setup.ts';
export {
  type Asked,
  type Assuming,
  type Claimed,
  type Decision,
  type Game,
  type Guess,
  MODEL,
  type Move,
  type NewsItem,
  PRESETS,
  type Preset,
  type Receipt,
  type Refusal,
  type Report,
  type Settings,
  type Settled,
  type Shown as ShownPerson,
  SIDES,
  type Side,
  type Voice,
} from './state.ts';
export { type Given, resolve } from './turn.ts';
export { type View, view } from './view.ts';
