import type { Spoken } from '../../../session/lesson/messages.ts';
import { deck } from '../../i18n.ts';
import { say } from '../../lesson.ts';
import { useLesson } from './useLesson.ts';

/** The welcome, and after it the seats: looking uses none up. */
export function Seats() {
  const { w, parts, nameOf, refused } = useLesson();
  const { you, room } = parts;
  if (!you || !room) return null;
  const sit = (to: Omit<Extract<Spoken, { type: 'sit' }>, 'type'>) => void say({ type: 'sit', ...to });
  if (you.role !== 'guest')
    return (
      <>
        <h1>{you.seat ? deck(`seats.${you.seat}.name`) : w(you.role)}</h1>
        <p className="lead">{you.seat ? deck(`seats.${you.seat}.about`) : w(`${you.role}About`)}</p>
        {room.phase === 'lobby' && <p className="quiet">{w('wait')}</p>}
        <button type="button" onClick={() => sit({ role: 'guest' })}>
          {w('otherSeat')}
        </button>
      </>
    );
  return (
    <>
      <h1>{w('welcome', { name: nameOf(you.name) })}</h1>
      <p className="lead">{w('welcomeMore')}</p>
      {room.devices === 'team' && <p>{w('teamAbout')}</p>}
      <h2>{w('seatAsk')}</h2>
      {refused && <p role="alert">{w(`refusals.${refused}`) || w('refused')}</p>}
      <ul className="seats">
        {room.offices.map(({ seat, side, people }) => (
          <Seat
            key={seat}
            className={side}
            name={deck(`seats.${seat}.name`)}
            about={deck(`seats.${seat}.about`)}
            more={w('people', { count: people })}
            sit={() => sit({ role: 'office', seat })}
          />
        ))}
        <Seat name={w('citizen')} about={w('citizenAbout')} sit={() => sit({ role: 'citizen' })} />
        <Seat name={w('observer')} about={w('observerAbout')} sit={() => sit({ role: 'observer' })} />
      </ul>
    </>
  );
}

function Seat(props: { name: string; about: string; more?: string; className?: string; sit: () => void }) {
  const { w } = useLesson();
  return (
    <li className={`seat ${props.className ?? ''}`}>
      <h3>{props.name}</h3>
      <p>{props.about}</p>
      {props.more && <p className="quiet">{props.more}</p>}
      <button type="button" aria-label={`${w('sitHere')}: ${props.name}`} onClick={props.sit}>
        {w('sitHere')}
      </button>
    </li>
  );
}
