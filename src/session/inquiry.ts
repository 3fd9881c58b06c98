// A question put while the game is open: why did this change in the last turn? The turn is run once per cause, and the
// runs are kept until the next turn is resolved.
import type { Fault } from '../content/fault.ts';
import type { Side } from '../engine/game.ts';
import { seesIndicator } from './known.ts';
import { isOver, type Match } from './match.ts';
import { faultsOf, type Question, type Runs, runTurn, type Why, why } from './why.ts';

/** `onRun` is awaited after every run. */
export async function inquire(
  match: Match,
  asked: { side: Side; question: Question },
  onRun: (done: number, of: number) => Promise<void>,
): Promise<{ ok: true; why: Why } | { ok: false; faults: Fault[] }> {
  const { content, reports } = match.game;
  const report = reports[reports.length - 1];
  if (!match.before || !report) return { ok: false, faults: [{ code: 'no-such-turn', path: 'turn' }] };
  const side = isOver(match) ? null : asked.side;
  const faults = faultsOf(content, asked.question);
  if (faults.length > 0) return { ok: false, faults };
  if (side !== null && !seesIndicator(content, side, asked.question.indicator))
    return { ok: false, faults: [{ code: 'not-yours', path: 'indicator', found: asked.question.indicator }] };
  const key = side ?? 'all';
  let runs: Runs | undefined = match.runs.get(key);
  const steps = runTurn(match.before, report, side);
  while (!runs) {
    const step = steps.next();
    if (step.done) runs = step.value;
    else await onRun(step.value.done, step.value.of);
  }
  match.runs.set(key, runs);
  return why(content, runs, asked.question);
}
