import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Moment } from '../../../session/moment.ts';
import { formatMonths } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { show, store } from '../../store.ts';
import type { Looked } from './Debrief.tsx';
import { NightOf } from './NightOf.tsx';
import { useOracle } from './oracle.ts';
import { Screens } from './Screens.tsx';
import { Waiting } from './Waiting.tsx';

const SPEEDS = [1, 2, 4, 8, 16];
const TURN_MS = 8000; // a turn at 1×
const FRAME_MS = 100; // the map is drawn again at most so often

/** The weeks of the whole game pass on the map, forth and back; below stands what each side had before it. */
export function Replay(looked: Looked) {
  const { content, record, stops } = looked;
  const { weeksPerTurn } = content.scenario;
  const last = (stops.length - 1) * weeksPerTurn;
  const [week, goTo] = useState(0); // weeks since the start, of the whole game
  const [speed, setSpeed] = useState(1);
  const [playing, play] = useState(false);
  const turn = Math.min(stops.length - 1, Math.floor(week / weeksPerTurn) + 1);
  const { asked, ask, stop } = useOracle<Moment>(record);
  useEffect(() => ask((oracle, progress) => oracle.ask({ type: 'moment', turn }, progress)), [ask, turn]);
  const kept = useRef<Moment | null>(null);
  if (asked.phase === 'told') kept.current = asked.answer;
  const moment = kept.current;
  const here = moment?.turn === turn;
  usePassing({ playing: playing && here, speed, weeks: weeksPerTurn }, (passed) =>
    goTo((at) => {
      if (at + passed >= last - 1) play(false);
      // The next turn is waited for at its first week.
      const turnsEnd = Math.floor(at / weeksPerTurn + 1) * weeksPerTurn;
      return Math.min(last - 1, at + passed, turnsEnd);
    }),
  );
  const choose = (at: number) => {
    goTo(at);
    looked.choose(Math.min(stops.length - 1, Math.floor(at / weeksPerTurn) + 1));
  };
  return (
    <>
      <Controls
        {...{ looked, week, last, speed, setSpeed, playing }}
        goTo={choose}
        play={(on) => {
          if (on && week >= last - 1) goTo(0);
          play(on);
        }}
      />
      {!moment && <Waiting asked={asked} stop={stop} />}
      {moment && (
        <>
          <NightOf looked={looked} moment={moment} week={week % weeksPerTurn} pace={playing ? FRAME_MS : 0} />
          {!playing && <Screens looked={looked} moment={moment} />}
        </>
      )}
    </>
  );
}

/** Tells how many whole weeks have passed. Under reduced motion a turn passes at once, and stands for its time. */
function usePassing(
  { playing, speed, weeks }: { playing: boolean; speed: number; weeks: number },
  pass: (weeks: number) => void,
): void {
  const stillness = useStore(store, (screen) => screen.stillness);
  const tell = useRef(pass);
  tell.current = pass;
  useEffect(() => {
    if (!playing) return;
    const perWeek = TURN_MS / speed / weeks;
    const step = stillness ? weeks : Math.max(1, Math.round(FRAME_MS / perWeek));
    const clock = setInterval(() => tell.current(step), step * perWeek);
    return () => clearInterval(clock);
  }, [playing, speed, weeks, stillness]);
}

type ControlsProps = {
  looked: Looked;
  week: number;
  last: number;
  speed: number;
  setSpeed: (speed: number) => void;
  playing: boolean;
  goTo: (week: number) => void;
  play: (on: boolean) => void;
};

function Controls({ looked, week, last, speed, setSpeed, playing, goTo, play }: ControlsProps) {
  const { language, say } = useWords();
  const { weeksPerTurn } = looked.content.scenario;
  const stop = looked.stops[Math.floor(week / weeksPerTurn) + 1];
  const when = stop ? `${stop.turn}. ${formatMonths(language, stop.from, stop.to)}` : '';
  const text = `${when} · ${say('debrief', 'files.week', { week: (week % weeksPerTurn) + 1, weeks: weeksPerTurn })}`;
  return (
    <div className="replay-controls">
      <button type="button" aria-pressed={playing} onClick={() => play(!playing)}>
        {say('debrief', playing ? 'files.pause' : 'files.play')}
      </button>
      <label>
        {say('debrief', 'files.speed')}
        <select value={speed} onChange={(event) => setSpeed(Number(event.target.value))}>
          {SPEEDS.map((one) => (
            <option key={one} value={one}>
              {`${one}×`}
            </option>
          ))}
        </select>
      </label>
      <label className="replay-when">
        <span>{text}</span>
        <input
          type="range"
          min={0}
          max={last - 1}
          value={week}
          aria-label={say('debrief', 'files.slider')}
          aria-valuetext={text}
          onChange={(event) => {
            play(false);
            goTo(Number(event.target.value));
            show({ playback: null });
          }}
        />
      </label>
    </div>
  );
}
