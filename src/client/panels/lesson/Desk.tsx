import { useEffect, useRef, useState } from 'react';
import type { Parts } from '../../../session/lesson/looks.ts';
import type { Spoken } from '../../../session/lesson/messages.ts';
import { boards } from '../../boards.ts';
import { formatDate } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { anotherBoard, forgetLesson, say, toBoard } from '../../lesson.ts';
import { eventName } from '../../names.ts';
import { go } from '../../table.ts';
import { Ballots } from './Ballots.tsx';
import { Invitation } from './Invitation.tsx';
import { Papers } from './Papers.tsx';
import { SheetTotals } from './SheetTotals.tsx';
import { now } from './soon.ts';
import { Told } from './Told.tsx';
import { useLesson } from './useLesson.ts';

/** The teacher's desk: the one next step large, everything else at hand. */
export function Desk() {
  const { w, parts } = useLesson();
  const { room, desk } = parts;
  if (!room || !desk) return null;
  const main: Partial<Record<typeof room.phase, [Spoken, string]>> = {
    lobby: [{ type: 'start' }, 'start'],
    briefing: [{ type: 'next' }, 'next'],
    choosing: [{ type: 'go-on' }, room.onPaper ? 'next' : 'goOn'],
    report: [{ type: 'next' }, 'next'],
    ...(parts.files?.truths.length ? {} : { debrief: [{ type: 'reveal' }, 'reveal'] }),
  };
  const [message, word] = main[room.phase] ?? [];
  return (
    <>
      <Boards />
      {room.phase !== 'debrief' && <h1>{w(`phase.${room.phase}`)}</h1>}
      {room.rehearsal && <p className="rehearsal">{w('rehearsal')}</p>}
      {desk.lastTurn && room.phase !== 'debrief' && room.phase !== 'closed' && <p role="status">{w('lastTurn')}</p>}
      {message && word && (
        <button
          type="button"
          className="main large"
          onClick={() => {
            now();
            void say(message);
          }}
        >
          {w(word)}
        </button>
      )}
      {room.phase === 'debrief' && <Told />}
      <Ballots />
      <div className="desk">
        <Invitation />
        <Crowd />
        <Hand />
      </div>
      <Offices />
      {(room.phase === 'lobby' || room.phase === 'briefing' || room.phase === 'debrief') && <SheetTotals />}
      {(room.phase === 'debrief' || room.phase === 'closed') && <Forget until={desk.keptUntil} />}
      {room.phase === 'report' && <Papers />}
    </>
  );
}

/** Several boards of one class: each has its own code; one press leads to another. */
function Boards() {
  const { w, joinCode } = useLesson();
  const all = boards();
  return (
    <nav className="boards taps" aria-label={w('boards')}>
      {all.length > 1 &&
        all.map(({ code, shelf }, nth) => (
          <button
            key={shelf}
            type="button"
            aria-pressed={code === joinCode}
            onClick={() => code !== joinCode && toBoard(shelf)}
          >
            {w('board', { nth: nth + 1, code })}
          </button>
        ))}
      <button type="button" className="quiet" onClick={anotherBoard}>
        {w('boardNew')}
      </button>
    </nav>
  );
}

/** As the lesson ends: how long it is kept, and its deletion now, asked twice. */
function Forget({ until }: { until: number }) {
  const { w } = useLesson();
  const { language } = useWords();
  return (
    <section className="forget">
      <h2>{w('keep')}</h2>
      <p>{w('keepUntil', { date: formatDate(language, new Date(until).toISOString().slice(0, 10)) })}</p>
      <details>
        <summary>{w('forget')}</summary>
        <p>{w('forgetAll')}</p>
        <button
          type="button"
          onClick={() => {
            forgetLesson();
            go('home');
          }}
        >
          {w('forgetSure')}
        </button>
      </details>
    </section>
  );
}

/** Further moves of the teacher. */
function Hand() {
  const { w, parts } = useLesson();
  const [event, setEvent] = useState('');
  const { room, desk } = parts;
  if (!room || !desk) return null;
  const choosing = room.phase === 'choosing';
  const plays = choosing || room.phase === 'report' || room.phase === 'briefing';
  const key = (message: Spoken, word: string, on = true) => (
    <button type="button" key={word} disabled={!on} onClick={() => void say(message)}>
      {w(word)}
    </button>
  );
  return (
    <section className="desk-hand" aria-label={w('title')}>
      <div className="taps">
        {key({ type: 'pause' }, 'pause', plays)}
        {key({ type: 'minute', by: 1 }, 'more', choosing)}
        {key({ type: 'minute', by: -1 }, 'less', choosing)}
        {key({ type: 'lock', on: !room.locked }, room.locked ? 'unlock' : 'lock')}
        {key({ type: 'paper', on: !room.onPaper }, room.onPaper ? 'paperOff' : 'paperOn', room.phase !== 'closed')}
        {key({ type: 'step-back' }, 'stepBack', desk.canStepBack && room.phase !== 'closed')}
        {key({ type: 'end' }, 'end', plays)}
        {key({ type: 'close' }, 'close', room.phase !== 'closed')}
      </div>
      {choosing && (
        <label className="field">
          {w('inject')}
          <select
            value={event}
            onChange={(change) => {
              setEvent('');
              void say({ type: 'inject', event: change.target.value });
            }}
          >
            <option value="" />
            {desk.events.map((id) => (
              <option key={id} value={id}>
                {eventName(id)}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}

/** The offices, and which of them a computer plays. */
function Offices() {
  const { w, parts } = useLesson();
  const { room, desk } = parts;
  if (!room || !desk || room.phase === 'debrief' || room.phase === 'closed') return null;
  return (
    <ul className="offices">
      {room.offices.map(({ seat, computer, people }) => {
        const given = desk.deputies.includes(seat);
        return (
          <li key={seat}>
            <span>
              <strong>{deck(`seats.${seat}.name`)}</strong> ·{' '}
              {computer ? w('computer') : w('people', { count: people })}
            </span>
            <button type="button" onClick={() => void say({ type: 'deputy', seat, on: !given })}>
              {w(given ? 'deputyOff' : 'deputyOn')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

type Present = NonNullable<Parts['desk']>['people'][number];

/** Gives a pupil another seat, or lets two change places. */
function SeatOf({ person, people }: { person: Present; people: readonly Present[] }) {
  const { w, parts, nameOf } = useLesson();
  const name = nameOf(person.name);
  const change = (value: string) => {
    const [kind = '', id = ''] = value.split(' ');
    if (kind === 'office') void say({ type: 'move', person: person.id, role: 'office', seat: id });
    else if (kind === 'swap') void say({ type: 'swap', one: person.id, other: id });
    else if (kind === 'citizen' || kind === 'observer') void say({ type: 'move', person: person.id, role: kind });
  };
  return (
    <select aria-label={w('moveWho', { name })} value="" onChange={(event) => change(event.target.value)}>
      <option value="">{w('move')}</option>
      {parts.room?.offices
        .filter(({ seat }) => seat !== person.seat)
        .map(({ seat }) => (
          <option key={seat} value={`office ${seat}`}>
            {deck(`seats.${seat}.name`)}
          </option>
        ))}
      {(['citizen', 'observer'] as const)
        .filter((role) => role !== person.role)
        .map((role) => (
          <option key={role} value={role}>
            {w(role)}
          </option>
        ))}
      {people
        .filter((one) => one.id !== person.id && one.role !== 'guest' && person.role !== 'guest')
        .map((one) => (
          <option key={one.id} value={`swap ${one.id}`}>
            {w('swapWith', { name: nameOf(one.name) })}
          </option>
        ))}
    </select>
  );
}

/** Out of the lesson, for good: so it is asked twice, in place. */
function Remove({ person, shared }: { person: Present; shared: boolean }) {
  const { w, nameOf } = useLesson();
  const [asked, ask] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const before = useRef(false);
  useEffect(() => {
    if (asked) keep.current?.focus();
    else if (before.current) first.current?.focus();
    before.current = asked;
  }, [asked]);
  const name = w('kick', { name: nameOf(person.name) });
  if (!asked)
    return (
      <button ref={first} type="button" aria-label={name} onClick={() => ask(true)}>
        {w('remove')}
      </button>
    );
  return (
    <fieldset className="taps sure" aria-label={name} onKeyDown={(event) => event.key === 'Escape' && ask(false)}>
      <button type="button" onClick={() => void say({ type: 'kick', person: person.id })}>
        {w(shared ? 'kickAll' : 'kickSure')}
      </button>
      <button ref={keep} type="button" onClick={() => ask(false)}>
        {w('kickNot')}
      </button>
    </fieldset>
  );
}

/** Who is here, in which seat, ready or thinking or gone; and whose hand is up. */
function Crowd() {
  const { w, parts, nameOf } = useLesson();
  const { desk, room } = parts;
  const people = desk?.people.filter((p) => p.role !== 'host' && p.role !== 'screen') ?? [];
  return (
    <section aria-label={w('class')}>
      <h2>
        {w('class')}: {room?.size ? w('expected', { here: people.length, size: room.size }) : people.length}
      </h2>
      <ul className="crowd">
        {people.map((p) => {
          const seat = p.seat ? deck(`seats.${p.seat}.name`) : p.role === 'guest' ? w('noSeat') : w(p.role);
          const holder = p.device === p.id ? undefined : people.find((one) => one.id === p.device);
          const state = !p.here ? w('gone') : room?.phase === 'choosing' ? w(p.waiting ? 'thinking' : 'done') : '';
          return (
            <li key={p.id} data-here={p.here}>
              <span>
                <strong>{nameOf(p.name)}</strong> · {seat}
                {holder && ` · ${w('passing.device', { name: nameOf(holder.name) })}`}
                {p.bot && ` · ${w('computerPupil')}`} {state && <em>{state}</em>}
              </span>
              <SeatOf person={p} people={people} />
              {p.help && (
                <button type="button" onClick={() => void say({ type: 'answered', person: p.id })}>
                  {w(`helps.${p.help}`)} — {w('answered')}
                </button>
              )}
              <Remove person={p} shared={people.some((one) => one.device === p.id && one.id !== p.id)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
