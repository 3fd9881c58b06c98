import './lesson.css';
import { useEffect } from 'react';
import { isCovered } from '../../device.ts';
import { comeBack, lesson, say } from '../../lesson.ts';
import { coverDevice } from '../../passing.ts';
import { go } from '../../table.ts';
import { Bar } from '../frame/Bar.tsx';
import { Game } from '../game/Game.tsx';
import { CitizenTurn } from './CitizenTurn.tsx';
import { Desk } from './Desk.tsx';
import { HelpLine } from './HelpLine.tsx';
import { ObserverTurn } from './ObserverTurn.tsx';
import { OfficeReport } from './OfficeReport.tsx';
import { Papers } from './Papers.tsx';
import { Passing } from './Passing.tsx';
import { Seats } from './Seats.tsx';
import { Sheet } from './Sheet.tsx';
import { SideTable } from './SideTable.tsx';
import { Strip } from './Strip.tsx';
import { Talk } from './Talk.tsx';
import { Told } from './Told.tsx';
import { useLesson } from './useLesson.ts';
import { useOwnLanguage } from './useOwnLanguage.ts';
import { Vote } from './Vote.tsx';

/** In a lesson: the strip that everybody has, and below it what the own seat is for. */
export function Class() {
  const { w, state, parts, no, refused, covering } = useLesson();
  const covered = isCovered({ parts, covering });
  useEffect(() => {
    if (!comeBack() && lesson.getState().state === 'away' && !lesson.getState().no) go('join');
  }, []);
  useOwnLanguage();
  const { you, room } = parts;
  const plays = !covered && you?.role === 'office' && room?.phase === 'choosing' && !you.ready && parts.stage;
  return (
    <div className="lesson-room" data-role={you?.role} data-phase={room?.phase}>
      <Strip />
      {state === 'broken' && (
        <p className="lesson-note" role="status">
          {w('broken')}
        </p>
      )}
      {no && (
        <p className="lesson-note" role="alert">
          {w(`no.${no}`)}
        </p>
      )}
      {refused && !covered && you && you.role !== 'guest' && !(you.role === 'office' && refused === 'not-legal') && (
        <p className="lesson-note" role="alert">
          {w(`refusals.${refused}`) || w('refused')}
        </p>
      )}
      {plays ? (
        <>
          <div className="seat-bars">
            <SideTable />
            <Talk />
            <Vote />
          </div>
          <Game />
        </>
      ) : covered ? (
        <Passing />
      ) : (
        <div className="page lesson">
          <Bar />
          <main>
            <Body />
          </main>
        </div>
      )}
      {(covered || (you && you.role !== 'host')) && <HelpLine />}
      {room?.paused && (
        <div className="lesson-pause" role="status">
          <p>{w('paused')}</p>
          {you?.role === 'host' && (
            <button type="button" className="main large" onClick={() => void say({ type: 'resume' })}>
              {w('resume')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Body() {
  const { w, parts } = useLesson();
  const { you, room } = parts;
  if (!you || !room) return null;
  if (you.role === 'host') return <Desk />;
  if (room.phase === 'closed') return <h1>{w('phase.closed')}</h1>;
  if (room.phase === 'debrief')
    return (
      <>
        <Told />
        {you.role !== 'screen' && <Sheet time="after" />}
      </>
    );
  if (you.role === 'guest') return <Seats />;
  if (room.phase === 'report')
    return (
      <>
        {you.role === 'office' ? <OfficeReport /> : <Papers />}
        <Talk />
      </>
    );
  if (room.phase === 'choosing' && you.role === 'citizen') return <CitizenTurn />;
  if (room.phase === 'choosing' && you.role === 'observer') return <ObserverTurn />;
  if (room.phase === 'choosing' && you.ready)
    return (
      <>
        <h1>{w('ready')}</h1>
        <div className="actions">
          {parts.device && (
            <button type="button" className="main large" onClick={coverDevice}>
              {w('passing.pass')}
            </button>
          )}
          <button type="button" onClick={() => void say({ type: 'ready', on: false })}>
            {w('unready')}
          </button>
        </div>
      </>
    );
  if (room.phase === 'choosing') return <Papers />;
  return (
    <>
      <Seats />
      {you.role !== 'screen' && <Sheet time="before" />}
    </>
  );
}
