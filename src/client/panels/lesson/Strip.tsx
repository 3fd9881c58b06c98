import { isCovered } from '../../device.ts';
import { coverDevice } from '../../passing.ts';
import { clockText, useLesson, useSecondsLeft } from './useLesson.ts';

/** Who I am, what is going on, how long it lasts: one line over every page of a lesson. */
export function Strip() {
  const { w, parts, nameOf, ahead, covering } = useLesson();
  const { room, device } = parts;
  const covered = isCovered({ parts, covering });
  const you = covered ? undefined : parts.you;
  const left = useSecondsLeft(room?.paused ? null : room?.endsAt, ahead);
  if (!room || (!you && !device)) return null;
  const turns = room.phase === 'choosing' || room.phase === 'report' || room.phase === 'resolving';
  return (
    <section className="lesson-strip" aria-label={w('strip')}>
      {you && you.role !== 'host' && you.role !== 'screen' && <span>{nameOf(you.name)}</span>}
      <strong>{w(`phase.${room.phase}`)}</strong>
      {turns && <span>{w('turn', { turn: room.turn, turns: room.planned })}</span>}
      {left !== null && <span role="timer">{w('left', { time: clockText(left) })}</span>}
      {room.phase === 'choosing' && !room.onPaper && <span>{w('waiting', { count: room.waiting })}</span>}
      {device && !covered && (
        <button type="button" onClick={coverDevice}>
          {w('passing.cover')}
        </button>
      )}
    </section>
  );
}
