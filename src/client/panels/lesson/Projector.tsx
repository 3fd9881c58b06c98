import './lesson.css';
import { useEffect, useState } from 'react';
import { comeAsScreen, say } from '../../lesson.ts';
import { Board } from '../Board.tsx';
import { Invitation } from './Invitation.tsx';
import { Papers } from './Papers.tsx';
import { Strip } from './Strip.tsx';
import { Told } from './Told.tsx';
import { useLesson } from './useLesson.ts';

/** The lesson on the wall: what everybody may know, large. B blanks it. */
export function Projector() {
  const { w, parts, no, state } = useLesson();
  const [blank, setBlank] = useState(false);
  const { you, room } = parts;
  useEffect(() => comeAsScreen(), []);
  useEffect(() => {
    if (you?.role === 'guest') void say({ type: 'sit', role: 'screen' });
  }, [you?.role]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => event.key.toLowerCase() === 'b' && setBlank((now) => !now);
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  if (blank) return <button type="button" className="blank" aria-label={w('blank')} onClick={() => setBlank(false)} />;
  return (
    <main className="projector" data-phase={room?.phase}>
      <h1 className="unseen">{w('title')}</h1>
      <Strip />
      {state === 'broken' && (
        <p className="lesson-note" role="status">
          {w('brokenWall')}
        </p>
      )}
      {no && <p role="alert">{w(`no.${no}`)}</p>}
      {room?.paused && <p className="lesson-pause">{w('paused')}</p>}
      {(room?.phase === 'lobby' || room?.phase === 'briefing') && <Invitation screen />}
      {room?.phase === 'report' && <Papers />}
      {room?.phase === 'debrief' && <Told />}
      {room?.phase !== 'report' && room?.phase !== 'debrief' && parts.public && <Board lenses={false} projector />}
      <button type="button" className="quiet" onClick={() => setBlank(true)}>
        {w('blank')}
      </button>
    </main>
  );
}
