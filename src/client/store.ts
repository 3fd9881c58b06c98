// The one store between panels, board and connection: what is on screen and what this screen was told. A vanilla zustand
// store, so that Phaser can read it without React. It holds no rules: every fact of the game comes in a stage.
import { createStore } from 'zustand/vanilla';
import type { Content } from '../content/schema.ts';
import type { Side } from '../engine/game.ts';
import type { Fault, Files, GameRecord, Lost, Push, Refusal, Stage } from '../session/messages.ts';

export type Page =
  | 'home'
  | 'setup'
  | 'saves'
  | 'teach'
  | 'join'
  | 'class' // in a lesson, in whatever seat
  | 'paper' // the sheets of a lesson without devices
  | 'screen' // a lesson on the projector
  | 'glossary'
  | 'learn'
  | 'briefing'
  | 'game'
  | 'weeks' // the resolved weeks pass on the map
  | 'report'
  | 'ending'
  | 'debrief';
export const LENSES = ['online', 'voice', 'protest', 'law'] as const;
export type Lens = (typeof LENSES)[number];
/** Is the whole game kept on this device? `renew`: a newer version waits to be asked for; `busy`: and a game in another tab. */
export type Offline = 'no' | 'ready' | 'renew' | 'busy';
export type Theme = 'auto' | 'light' | 'dark';

/** The weeks of the last resolved turn as they pass. `week` runs from 0 to `of` and may stand between two weeks. */
export type Playback = { week: number; of: number };

/** What went wrong, kept until the reader closes it. */
export type Trouble =
  | { kind: 'faults'; faults: Fault[] } // something given to us could not be used
  | { kind: 'refusal'; refusal: Refusal }
  | { kind: 'crash' } // the worker died; the last record is safe
  | { kind: 'storage'; reason: 'blocked' | 'full' }
  | { kind: 'twin' } // another tab has played the same game on
  | { kind: 'damaged'; remains: Remains }; // a record that can be shown in part

/** What is left of a damaged or old record, and the record up to where it is true. */
export type Remains = { debrief: Files & { lost: Lost }; record: GameRecord };

export type Screen = {
  language: string; // BCP 47; 'kk', 'ru', 'en' …
  page: Page;
  theme: Theme;
  invented: boolean; // invented names of country and places instead of the real ones
  stillness: boolean; // reduced motion: by the system or by the player
  sound: boolean; // off until switched on
  offline: Offline;
  content: Content | null; // of the open game
  stages: Partial<Record<Side, Stage>>; // one per person at this device
  side: Side | null; // whose eyes look at the screen now
  curtain: Side | null; // hot-seat: the screen is hidden until this side takes the device
  record: GameRecord | null; // of the open game, up to the last resolved turn
  saveId: string | null; // where the open game is kept
  debrief: Files | null;
  unkept: 'blocked' | 'full' | null; // why a game lives in memory alone; null = all is kept
  wanted: string | null; // a scenario named in the link
  selectedRegion: string | null;
  hoveredRegion: string | null;
  aim: { card: string; regions: string[] } | null; // a card waits for one of these regions
  lens: Lens;
  playback: Playback | null;
  notes: string[]; // events of the turn that carry a content note, not yet acknowledged
  skipped: string[]; // events whose account the reader chose not to see
  progress: Push | null;
  acting: boolean; // a deed is under way: a second press of the same button is not a second deed
  busy: boolean; // the session has been working for more than half a second
  trouble: Trouble | null;
  announcement: string; // said once to screen readers
};

const opening: Screen = {
  language: 'en',
  page: 'home',
  theme: 'auto',
  invented: false,
  stillness: false,
  sound: false,
  offline: 'no',
  content: null,
  stages: {},
  side: null,
  curtain: null,
  record: null,
  saveId: null,
  unkept: null,
  debrief: null,
  wanted: null,
  selectedRegion: null,
  hoveredRegion: null,
  aim: null,
  lens: 'online',
  playback: null,
  notes: [],
  skipped: [],
  progress: null,
  acting: false,
  busy: false,
  trouble: null,
  announcement: '',
};

export const store = createStore<Screen>(() => ({ ...opening }));

/** Changes some fields, as one step. */
export function show(change: Partial<Screen>): void {
  store.setState(change);
}

const SAME = '\u00a0'; // a screen reader says a text only when it has changed

/** Says something once to screen readers; said a second time, it is heard a second time. */
export function announce(text: string): void {
  const { announcement } = store.getState();
  store.setState({ announcement: text !== '' && announcement === text ? text + SAME : text });
}

/** Back to an empty table; what was chosen and what is known of this device stay. */
export function clearTable(): void {
  const { language, theme, invented, stillness, sound, offline, unkept, acting } = store.getState();
  store.setState({ ...opening, language, theme, invented, stillness, sound, offline, unkept, acting });
}

/** The stage of the side that looks at the screen. */
export function stageOf(screen: Screen): Stage | null {
  return (screen.side && screen.stages[screen.side]) || null;
}

export function selectRegion(region: string | null): void {
  store.setState({ selectedRegion: region });
}

export function hoverRegion(region: string | null): void {
  if (store.getState().hoveredRegion !== region) store.setState({ hoveredRegion: region });
}
