import { Board } from '../Board.tsx';
import { Guess } from './Guess.tsx';
import { Papers } from './Papers.tsx';
import { useLesson } from './useLesson.ts';

/** An observer watches, reads and forecasts; the forecast is scored when the files are opened. */
export function ObserverTurn() {
  const { w, parts } = useLesson();
  return (
    <div className="citizen">
      <h1>{w('observer')}</h1>
      <p className="lead">{w('observerTurn')}</p>
      <Guess key={parts.room?.turn} words={w('forecast')} />
      {parts.public && (
        <div className="observer-map">
          <Board lenses />
        </div>
      )}
      <Papers />
    </div>
  );
}
