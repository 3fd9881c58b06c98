import { useEffect, useState } from 'react';
import type { Side } from '../../../engine/game.ts';
import { isSameCountry, mirrorOf } from '../../../session/mirror.ts';
import type { Mirrored } from '../../../session/oracle.ts';
import { formatMoment } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { endingName } from '../../names.ts';
import { listSaves, type Save } from '../../saves.ts';
import { SIDES } from '../../sides.ts';
import { stageOf, store } from '../../store.ts';
import { openGame } from '../../table.ts';
import { Beside } from './Beside.tsx';
import type { Looked } from './Debrief.tsx';
import { useOracle } from './oracle.ts';
import { Waiting } from './Waiting.tsx';

const COMPUTERS = ['greedy', 'history', 'random', 'idle'] as const;
type Computer = (typeof COMPUTERS)[number];
/** Somebody else in one seat while the other side does what it did; or another game of this country. */
type Wanted = { seat: Side; who: Computer } | { save: string };

/** The same country and the same luck once more, played by others or from the other side, laid beside this game. */
export function Mirror(looked: Looked) {
  const { t, language, say } = useWords();
  const { record } = looked;
  const own = stageOf(store.getState())?.view.side ?? 'regime';
  const [wanted, want] = useState<Wanted>({ seat: own, who: 'greedy' });
  const saves = useGames(looked);
  const { asked, ask, stop, clear } = useOracle<Mirrored>(record);
  const [opening] = useState(() => mirrorOf(record));
  const compare = () => {
    const against = againstOf(wanted, saves);
    if (against) ask((oracle, progress) => oracle.ask({ type: 'mirror', against }, progress));
  };
  const choose = (key: string) => {
    clear();
    const [seat, who] = key.split(' ');
    const side = SIDES.find((one) => one === seat);
    const computer = COMPUTERS.find((one) => one === who);
    want(side && computer ? { seat: side, who: computer } : { save: key });
  };
  return (
    <>
      <div className="question">
        <label>
          {say('debrief', 'mirror.with')}
          <select
            value={'save' in wanted ? wanted.save : `${wanted.seat} ${wanted.who}`}
            onChange={(event) => choose(event.target.value)}
          >
            {saves.length > 0 && (
              <optgroup label={say('debrief', 'mirror.games')}>
                {saves.map((save) => (
                  <option key={save.id} value={save.id}>
                    {`${save.sides.map((side) => t(`side.${side}`)).join(' + ')} · ${formatMoment(language, save.saved)}`}
                  </option>
                ))}
              </optgroup>
            )}
            {SIDES.map((side) => (
              <optgroup key={side} label={say('debrief', 'mirror.seat', { side: t(`side.${side}`) })}>
                {COMPUTERS.map((who) => (
                  <option key={who} value={`${side} ${who}`}>
                    {`${t(`side.${side}`)} · ${t(`setup.opponents.${who}`)}`}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      </div>
      <div className="question-actions">
        <button type="button" onClick={compare}>
          {say('debrief', 'mirror.compare')}
        </button>
        {opening && (
          <button type="button" onClick={() => void openGame(opening)}>
            {say('debrief', 'mirror.play')}
          </button>
        )}
      </div>
      {opening && <p className="quiet">{say('debrief', 'mirror.playNote')}</p>}
      <div className="answer-room">
        <Waiting asked={asked} stop={stop} />
        {asked.phase === 'told' && <Answered looked={looked} told={asked.answer} />}
      </div>
    </>
  );
}

function Answered({ looked, told }: { looked: Looked; told: Mirrored }) {
  const { say } = useWords();
  const { finish } = looked.debrief;
  return (
    <>
      <p className="answer">
        {finish && say('debrief', 'whatif.runEnding', { ending: endingName(finish.ending) })}{' '}
        {told.ending
          ? say('debrief', 'mirror.ending', { ending: endingName(told.ending) })
          : say('debrief', 'mirror.unfinished', { turn: told.turns.length - 1 })}
      </p>
      <Beside looked={looked} told={told} />
    </>
  );
}

function againstOf(wanted: Wanted, saves: readonly Save[]) {
  if ('save' in wanted) {
    const found = saves.find((save) => save.id === wanted.save);
    return found ? { record: found.record } : null;
  }
  return { regime: 'recorded' as const, civil: 'recorded' as const, [wanted.seat]: wanted.who };
}

/** Other games of this country that are kept on this device. */
function useGames({ record }: Looked): Save[] {
  const [saves, found] = useState<Save[]>([]);
  useEffect(() => {
    const own = store.getState().saveId;
    const others = (save: Save) => save.id !== own && save.turn > 0 && isSameCountry(record, save.record);
    listSaves().then(
      (all) => found(all.filter(others)),
      () => {},
    );
  }, [record]);
  return saves;
}
