import { useEffect, useRef, useState } from 'react';
import type { Device } from '../../../session/lesson/shown.ts';
import { deck } from '../../i18n.ts';
import { clearSeat, takeDevice } from '../../passing.ts';
import { Bar } from '../frame/Bar.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { SeatList } from './Seats.tsx';
import { useLesson } from './useLesson.ts';

/** Between two pupils at one device: nothing of any seat is on screen, nor did it come here, until one says who holds it. */
export function Passing() {
  const { w, parts, refused } = useLesson();
  const title = useRef<HTMLHeadingElement>(null);
  const [more, setMore] = useState(false);
  useEffect(() => {
    clearSeat();
    title.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const { device, room } = parts;
  if (!device || !room) return null;
  return (
    <div className="page lesson covered">
      <Bar />
      <main>
        <h1 ref={title} tabIndex={-1}>
          {w('passing.title')}
        </h1>
        <Ornament />
        <p className="lead">{w('passing.about')}</p>
        {refused && <p role="alert">{w(`refusals.${refused}`) || w('refused')}</p>}
        <ul className="held">
          {device.people.map((person) => (
            <Held key={person.id} person={person} choosing={room.phase === 'choosing'} />
          ))}
        </ul>
        {room.phase !== 'closed' && room.phase !== 'debrief' && (
          <details open={more} onToggle={(event) => setMore(event.currentTarget.open)}>
            <summary>{w('passing.share')}</summary>
            {more && <SeatList further done={() => setMore(false)} />}
          </details>
        )}
      </main>
    </div>
  );
}

function Held({ person, choosing }: { person: Device['people'][number]; choosing: boolean }) {
  const { w, nameOf } = useLesson();
  const { id, name, role, seat, waiting } = person;
  const what = seat ? deck(`seats.${seat}.name`) : role === 'guest' ? w('noSeat') : w(role);
  const state = choosing ? w(waiting ? 'thinking' : 'done') : '';
  return (
    <li>
      <button type="button" className="large" onClick={() => void takeDevice(id)}>
        <span className="unseen">{w('passing.take')} </span>
        <strong>{what}</strong>{' '}
        <small>
          {nameOf(name)} {state && <em>{state}</em>}
        </small>
      </button>
    </li>
  );
}
