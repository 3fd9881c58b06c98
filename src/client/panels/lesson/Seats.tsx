import { useState } from 'react';
import type { Spoken } from '../../../session/lesson/messages.ts';
import { deck } from '../../i18n.ts';
import { say } from '../../lesson.ts';
import { useLesson } from './useLesson.ts';

/** The welcome, and after it the seats: looking uses none up. */
export function Seats() {
  const { w, parts, nameOf, refused } = useLesson();
  const [more, setMore] = useState(false);
  const { you, room, device } = parts;
  if (!you || !room) return null;
  if (you.role !== 'guest')
    return (
      <>
        <h1>{you.seat ? deck(`seats.${you.seat}.name`) : w(you.role)}</h1>
        <p className="lead">{you.seat ? deck(`seats.${you.seat}.about`) : w(`${you.role}About`)}</p>
        {room.phase === 'lobby' && <p className="quiet">{w('wait')}</p>}
        <div className="actions">
          <button type="button" onClick={() => void say({ type: 'sit', role: 'guest' })}>
            {w(device && device.people[0]?.id !== you.id ? 'passing.leave' : 'otherSeat')}
          </button>
        </div>
        {room.devices === 'team' && you.role !== 'screen' && (
          <details open={more} onToggle={(event) => setMore(event.currentTarget.open)}>
            <summary>{w('passing.share')}</summary>
            {more && <SeatList further />}
          </details>
        )}
      </>
    );
  return (
    <>
      <h1>{w('welcome', { name: nameOf(you.name) })}</h1>
      <p className="lead">{w('welcomeMore')}</p>
      {room.devices === 'team' && <p>{w('teamAbout')}</p>}
      <h2>{w('seatAsk')}</h2>
      {refused && <p role="alert">{w(`refusals.${refused}`) || w('refused')}</p>}
      <SeatList />
    </>
  );
}

/** The seats of the lesson. `further`: for one more pupil at this device. */
export function SeatList({ further = false, done }: { further?: boolean; done?: () => void }) {
  const { w, parts } = useLesson();
  const { room } = parts;
  if (!room) return null;
  const sit = (to: Omit<Extract<Spoken, { type: 'sit' }>, 'type'>) => {
    done?.();
    void say({ type: further ? 'share' : 'sit', ...to });
  };
  const title = further ? 'h2' : 'h3'; // below the page's own title, or that of the list
  const free = room.offices.filter(({ people }) => !further || people === 0);
  return (
    <>
      {further && <p className="quiet">{w('passing.shareAbout')}</p>}
      <ul className="seats">
        {free.map(({ seat, side, people }) => (
          <Seat
            key={seat}
            title={title}
            className={side}
            name={deck(`seats.${seat}.name`)}
            about={deck(`seats.${seat}.about`)}
            more={w('people', { count: people })}
            sit={() => sit({ role: 'office', seat })}
          />
        ))}
        <Seat title={title} name={w('citizen')} about={w('citizenAbout')} sit={() => sit({ role: 'citizen' })} />
        <Seat title={title} name={w('observer')} about={w('observerAbout')} sit={() => sit({ role: 'observer' })} />
      </ul>
    </>
  );
}

type Offered = { name: string; about: string; more?: string; className?: string; title: 'h2' | 'h3'; sit: () => void };

function Seat({ title: Title, ...props }: Offered) {
  const { w } = useLesson();
  return (
    <li className={`seat ${props.className ?? ''}`}>
      <Title>{props.name}</Title>
      <p>{props.about}</p>
      {props.more && <p className="quiet">{props.more}</p>}
      <button type="button" aria-label={`${w('sitHere')}: ${props.name}`} onClick={props.sit}>
        {w('sitHere')}
      </button>
    </li>
  );
}
