// Sound, off until the reader switches it on, and never the only one to tell something: a string is plucked when it is your
// turn, and while the weeks pass the net hums, louder as more people are online; in an outage it falls silent.
// Under stillness the weeks are silent as they are still.
import { weekOf } from './board/picture.ts';
import { type Screen, stageOf, store } from './store.ts';
import { hum, pluck } from './tones.ts';

/** What makes sounds; a test listens with its own. */
export type Speaker = { pluck(): void; hum(loudness: number): void };

const MOST = 0.12; // loudness of the hum with everybody online, 0–1
const YOURS: readonly string[] = ['briefing', 'report', 'game', 'class'];

/** Whose turn stands on the screen, to be told once; null while nobody is asked. */
export function turnShown(screen: Screen): string | null {
  const stage = stageOf(screen);
  if (stage?.phase !== 'choosing' || screen.curtain || !YOURS.includes(screen.page)) return null;
  return `${screen.saveId} ${stage.view.side} ${stage.view.turn}`;
}

/** Loudness of the net in the week that passes, 0–1: people online, less those whose net is down. */
export function netShown(screen: Screen): number {
  const { page, playback, content, stillness } = screen;
  const view = stageOf(screen)?.view;
  if (page !== 'weeks' || !playback || !content || !view || stillness) return 0;
  const week = weekOf(content.regions, view, playback.week);
  const all = content.regions.reduce((sum, region) => sum + region.population, 0);
  const up = content.regions.reduce((sum, region, i) => {
    const online = (week.online[i] ?? 0) * (1 - (week.outage[i] ?? 0));
    return sum + region.population * online;
  }, 0);
  return all > 0 ? (MOST * up) / all : 0;
}

/** Lets the speaker follow the screen. Stops when the answer is called. */
export function follow(speaker: Speaker): () => void {
  let told = turnShown(store.getState()); // what stands on screen already is no news
  let loud = 0;
  return store.subscribe((screen) => {
    const turn = screen.sound ? turnShown(screen) : told;
    if (turn !== null && turn !== told) {
      told = turn;
      speaker.pluck();
    }
    const net = screen.sound ? netShown(screen) : 0;
    if (net !== loud) speaker.hum(net);
    loud = net;
  });
}

/** The browser's own speaker, made when it is first needed: a browser gives none before the reader has pressed something. */
function browserSpeaker(): Speaker {
  let context: AudioContext | null = null;
  let gain: GainNode | null = null;
  const ready = (): AudioContext => {
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume();
    return context;
  };
  const play = (samples: Float32Array<ArrayBuffer>, loop: boolean): GainNode => {
    const at = ready();
    const buffer = at.createBuffer(1, samples.length, at.sampleRate);
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(at, { buffer, loop });
    const volume = new GainNode(at, { gain: loop ? 0 : 0.35 });
    source.connect(volume).connect(at.destination);
    source.start();
    return volume;
  };
  return {
    pluck: () => void play(pluck(ready().sampleRate), false),
    hum(loudness) {
      if (loudness === 0 && !gain) return;
      gain ??= play(hum(ready().sampleRate), true);
      gain.gain.setTargetAtTime(loudness, ready().currentTime, 0.15);
    },
  };
}

export function startSound(): void {
  if (typeof AudioContext !== 'undefined') follow(browserSpeaker());
}
