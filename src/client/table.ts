// What a person does at the table, in order: open or resume a game, choose, take back, end the turn, hand the device over,
// read on. Each deed asks the session and puts the answer on screen; no rule is known here.
import type { Opened } from '../content/bundle.ts';
import type { Content } from '../content/schema.ts';
import type { Decision, Move, Side } from '../engine/game.ts';
import type { Answer, Fault, Files, Forecast, Request, Stage, Thought } from '../session/messages.ts';
import type { GameRecord, KeptBranch } from '../session/record.ts';
import type { Why } from '../session/why.ts';
import { type Bundled, Crash, connect, type Foreseen, type Listed, type WorkerConnection } from './connection.ts';
import { choicesOf, type Draft, draftOf, sent } from './draft.ts';
import { bringWords } from './i18n.ts';
import { keepOpen } from './keeping.ts';
import { newSaveId } from './saves.ts';
import { clearTable, type Page, type Remains, type Screen, show, store } from './store.ts';

const PROGRESS_AFTER = 500; // ms; shorter work shows nothing

let connection: WorkerConnection | null = null;

/** Written out in one place: the build finds a worker by this very text. */
const newWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'session' });

function line(): WorkerConnection {
  if (connection) return connection;
  const worker = newWorker();
  connection = connect(worker, () => {
    connection = null;
    show({ trouble: { kind: 'crash' }, busy: false, progress: null });
  });
  connection.onPush((push) => show({ progress: push }));
  return connection;
}

/** For tests, and for the class room: another way to the session. */
export function sit(other: WorkerConnection): void {
  connection = other;
}
export const seatedBy = (other: WorkerConnection): boolean => connection === other;

/** A scenario read by a worker of its own: a lesson needs no session on this device. */
export async function contentOf(scenario: string): Promise<Content | null> {
  const reader = connect(newWorker(), () => {});
  const [content] = await Promise.all([reader.content(scenario), bringWords('deck'), bringWords(scenario)]);
  reader.close();
  return Array.isArray(content) ? null : content;
}

/** A scenario in one file, checked by a worker of its own. */
export async function unbundleHere(bundled: Bundled): Promise<Opened> {
  const reader = connect(newWorker(), () => {});
  const opened = await reader.unbundle(bundled);
  reader.close();
  return opened;
}

/** A forecast worked out by a worker of its own, for a game that is played elsewhere. */
let seer: WorkerConnection | null = null;
export function forecastHere(foreseen: Foreseen): Promise<Forecast[]> {
  seer ??= connect(newWorker(), () => {
    seer = null;
  });
  return seer.forecast(foreseen).catch(() => []);
}

/** Asks with the work shown. Null when the worker died: the trouble is on screen then. */
async function ask(request: Request): Promise<Answer | null> {
  const clock = setTimeout(() => show({ busy: true }), PROGRESS_AFTER);
  try {
    return await line().ask(request);
  } catch (error) {
    if (error instanceof Crash) return null;
    throw error;
  } finally {
    clearTimeout(clock);
    show({ busy: false, progress: null });
  }
}

/** Shows what kept the session from doing it. True when there was nothing. */
function accepted(answer: Answer | null): answer is Extract<Answer, { ok: true }> {
  if (!answer) return false;
  if (answer.ok) return true;
  if (answer.refusal) show({ trouble: { kind: 'refusal', refusal: answer.refusal } });
  else show({ trouble: { kind: 'faults', faults: answer.faults ?? [{ code: 'unknown' }] } });
  return false;
}

/** One deed at a time: what is pressed twice is done once. A crash has told itself already. */
async function alone(deed: () => Promise<void>): Promise<void> {
  if (store.getState().acting) return;
  show({ acting: true });
  try {
    await deed();
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  } finally {
    show({ acting: false });
  }
}

export const catalogue = (): Promise<Listed[]> => line().catalogue();
export const unbundle = (bundled: Bundled): Promise<Opened> => line().unbundle(bundled);

type Stages = Extract<Answer, { type: 'stage' }>;
const personsOf = (stages: Stages['stages']) => (['regime', 'civil'] as const).filter((side) => stages[side]);

/** The scenario and its words; or why they could not be brought. */
async function gathered(scenario: string): Promise<Content | Fault[]> {
  try {
    const [content] = await Promise.all([line().content(scenario), bringWords('deck'), bringWords(scenario)]);
    return content;
  } catch (error) {
    if (error instanceof Crash) throw error;
    return [{ code: 'network' }];
  }
}

/** A game was opened or resumed: lay the table, bring its words, show the first page. */
async function layTable(answer: Stages, saveId: string): Promise<void> {
  const scenario = answer.record.scenario;
  const content = await gathered(scenario);
  if (Array.isArray(content)) return show({ trouble: { kind: 'faults', faults: content } });
  const sides = personsOf(answer.stages);
  const first = sides[0] ?? 'regime';
  const stage = answer.stages[first];
  clearTable();
  show({ content, stages: answer.stages, record: answer.record, saveId, side: first });
  if (!stage) return openFiles(); // a game of computer players alone: all that is left is to open its files
  if (stage.phase === 'over') return go('ending');
  show({ curtain: sides.length > 1 ? first : null });
  go(stage.view.turn === 1 ? 'briefing' : 'report');
  await keepOpen();
}

export function openGame(request: Extract<Request, { type: 'open' }>): Promise<void> {
  return alone(async () => {
    const answer = await ask(request);
    if (accepted(answer) && answer.type === 'stage') await layTable(answer, newSaveId());
  });
}

/** Goes on from a record: one of ours (with its save and what was chosen in the open turn) or one that was brought. */
export function resumeGame(record: unknown, saveId: string = newSaveId(), draft?: Draft | null): Promise<void> {
  return alone(async () => {
    const answer = await ask({ type: 'resume', record });
    if (answer?.ok && answer.type === 'salvaged') return openRest(answer);
    const remains = answer && !answer.ok ? await remainsOf(record) : null;
    if (remains) show({ trouble: { kind: 'damaged', remains } });
    else if (accepted(answer) && answer.type === 'stage') await layTable(await chosenAgain(answer, draft), saveId);
  });
}

/** The table with what was chosen before the page closed; a choice that is refused by now is left out. */
async function chosenAgain(opened: Stages, draft: Draft | null | undefined): Promise<Stages> {
  let laid = opened;
  for (const choice of choicesOf(draft, opened.record.turns.length + 1)) {
    const answer = await line().ask(choice);
    if (answer.ok && answer.type === 'stage') laid = answer;
  }
  return laid;
}

/** What can still be shown of a record that cannot be gone on from. */
async function remainsOf(record: unknown): Promise<Remains | null> {
  const said = await ask({ type: 'salvage', record });
  if (!said?.ok || said.type !== 'salvaged') return null;
  const { lost } = said.debrief;
  return lost ? { debrief: { ...said.debrief, lost }, record: said.record } : null;
}

/** Opens the files of a damaged record as far as they go; there is no game to go on with. */
export const openRemains = (remains: Remains): Promise<void> => alone(() => openRest(remains));

async function openRest({ debrief, record }: { debrief: Files; record: GameRecord }): Promise<void> {
  const content = await gathered(record.scenario);
  if (Array.isArray(content)) return show({ trouble: { kind: 'faults', faults: content } });
  clearTable();
  show({ content, record, debrief });
  go('debrief');
}

/** The worker died: the last record is still here; play it again from there. */
export async function recover(): Promise<void> {
  const { record, saveId, stages } = store.getState();
  show({ trouble: null });
  if (record) await resumeGame(record, saveId ?? newSaveId(), draftOf(stages));
  else leave();
}

/** Opens a page, in one step with what changes on it; the browser's back button knows it. */
export function go(page: Page, change: Partial<Screen> = {}): void {
  if (store.getState().page !== page) history.pushState({ page }, '', `#/${page}`);
  show({ ...change, page, aim: null });
}

export function leave(): void {
  clearTable();
  go('home');
}

/** What a person does with the cards: one request, and its answer on the table. */
function handle(request: (side: Side) => Request): Promise<void> {
  return alone(async () => {
    const { side } = store.getState();
    const answer = side && (await ask(request(side)));
    if (!answer || !accepted(answer) || answer.type !== 'stage') return;
    show({ stages: answer.stages, aim: null });
    await keepOpen();
  });
}

export const choose = (move: Move): Promise<void> => handle((side) => ({ type: 'play', side, move }));

export const takeBack = (index: number): Promise<void> => handle((side) => ({ type: 'undo', side, index }));

/** Decides something beside cards, or takes it back. */
export const decide = (decision: Decision, back = false): Promise<void> =>
  handle((side) => ({ type: 'decide', side, decision: sent(decision), ...(back && { back: true }) }));

export async function forecastOf(move: Move): Promise<Forecast[]> {
  const { side } = store.getState();
  if (!side) return [];
  const answer = await line()
    .ask({ type: 'forecast', side, move })
    .catch(() => null);
  return answer?.ok && answer.type === 'forecast' ? answer.forecast : [];
}

/** What a good computer player would do in this side's place; null where there is no answer. */
export async function hintOf(): Promise<Thought | null> {
  const { side } = store.getState();
  if (!side) return null;
  const answer = await line()
    .ask({ type: 'hint', side })
    .catch(() => null);
  show({ progress: null });
  return answer?.ok && answer.type === 'hint' ? answer.thought : null;
}

/** Why something changed in the last turn, as far as this side may know; null where there is no answer. */
export async function whyOf(indicator: string): Promise<Why | null> {
  const { side } = store.getState();
  if (!side) return null;
  const answer = await line()
    .ask({ type: 'why', side, indicator })
    .catch(() => null);
  show({ progress: null });
  return answer?.ok && answer.type === 'why' ? answer.why : null;
}

const turnOf = (stage: Stage | undefined) => stage?.view.turn ?? 0;

/** This side is done. Either the other person takes the device, or the weeks pass. */
export const endTurn = (): Promise<void> => alone(turnEnds);

async function turnEnds(): Promise<void> {
  const { side, stages } = store.getState();
  if (!side) return;
  const answer = await ask({ type: 'ready', side });
  if (!accepted(answer) || answer.type !== 'stage') return;
  show({ record: answer.record });
  const laid = { stages: answer.stages, aim: null, selectedRegion: null };
  if (turnOf(answer.stages[side]) === turnOf(stages[side])) {
    show(laid);
    const other = personsOf(answer.stages).find((one) => one !== side);
    return other ? passTo(other) : undefined;
  }
  // The new turn comes with the page of its weeks: the page of the old turn would draw it all, only to be taken away.
  await keepOpen(answer.stages);
  go('weeks', { ...laid, notes: notesOf(answer.stages[side]) });
}

/** Events of the turn just resolved in which people were hurt. */
function notesOf(stage: Stage | undefined): string[] {
  const { content } = store.getState();
  const noted = new Set(content?.events.filter((event) => event.contentNote).map((event) => event.id));
  const last = stage?.view.seen.at(-1);
  return [...new Set(last?.events.map(({ event }) => event).filter((event) => noted.has(event)))];
}

/** Hides the screen until this side says that it sits there. */
function passTo(side: Side): void {
  const stage = store.getState().stages[side];
  show({ curtain: side, side, announcement: '' }); // what was said to one is not for the other
  go(stage && stage.view.turn > 1 ? 'report' : 'briefing');
}

export function takeDevice(): void {
  show({ curtain: null });
}

/** The weeks have passed: on to the report, of the first person if there are two. */
export function endWeeks(): void {
  const { stages } = store.getState();
  const sides = personsOf(stages);
  const first = sides[0];
  show({ playback: null });
  if (!first) go('home');
  else if (stages[first]?.phase === 'over') go('ending');
  else if (sides.length > 1) passTo(first);
  else go('report');
}

/** Answers the content note: read the account, or leave it out of the news. */
export function answerNote(skip: boolean): void {
  const { notes, skipped } = store.getState();
  show({ notes: [], skipped: skip ? [...skipped, ...notes] : skipped });
}

/** Puts branches of the debrief beside the history, in place of those that were there. */
export async function keepBranches(branches: readonly KeptBranch[]): Promise<void> {
  const { record } = store.getState();
  if (!record) return;
  const { branches: _before, ...history } = record;
  show({ record: branches.length > 0 ? { ...history, branches: [...branches] } : history });
  await keepOpen();
}

export const openDebrief = (): Promise<void> => alone(openFiles);

async function openFiles(): Promise<void> {
  const answer = await ask({ type: 'debrief' });
  if (!accepted(answer) || answer.type !== 'debrief') return;
  show({ debrief: answer.debrief });
  go('debrief');
}
