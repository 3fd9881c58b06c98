import './lesson.css';
import { useEffect, useState } from 'react';
import type { Setting } from '../../../session/lesson/messages.ts';
import type { Listed } from '../../connection.ts';
import { bringWords } from '../../i18n.ts';
import { isOnDisk, lesson, recoverLesson, teach } from '../../lesson.ts';
import { scenarioName } from '../../names.ts';
import { catalogue, go } from '../../table.ts';
import { Bar } from '../frame/Bar.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { useLesson } from './useLesson.ts';

const DEVICES = ['each', 'team', 'none'] as const;
type Wishes = Pick<Setting, 'scenario' | 'minutes' | 'offices' | 'devices'>;

/** Goes on to the class as soon as the door opens. */
export function useDoor(): void {
  const { state } = useLesson();
  useEffect(() => {
    if (isOnDisk()) lesson.setState({ no: 'on-disk' });
  }, []);
  useEffect(() => {
    if (state === 'here') go('class');
  }, [state]);
}

/** The teacher opens a lesson: everything has a good answer already. */
export function Teach() {
  const { w, no, state } = useLesson();
  const [listed, setListed] = useState<Listed[]>([]);
  const [wishes, setWishes] = useState<Wishes>({ scenario: '', minutes: 45, offices: 'leads', devices: 'each' });
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  useDoor();
  useEffect(() => {
    let on = true;
    void catalogue()
      .catch(() => [])
      .then(async (list) => {
        await Promise.all(list.map(({ id }) => bringWords(id)));
        const usable = list.filter((one) => one.scenario);
        usable.sort((a, b) => (a.scenario?.turns ?? 0) - (b.scenario?.turns ?? 0));
        if (!on) return;
        setListed(usable);
        setWishes((now) => ({ ...now, scenario: now.scenario || (usable[0]?.id ?? '') })); // the shortest to begin with
      });
    return () => {
      on = false;
    };
  }, []);
  return (
    <div className="page lesson">
      <Bar />
      <main>
        <h1>{w('teach')}</h1>
        <Ornament />
        {no && <p role="alert">{w(`no.${no}`)}</p>}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            lesson.setState({ no: null });
            teach({ ...wishes, deputy: 'random' });
          }}
        >
          <label className="field">
            {w('scenario')}
            <select value={wishes.scenario} onChange={(event) => wish({ scenario: event.target.value })}>
              {listed.map(({ id }) => (
                <option key={id} value={id}>
                  {scenarioName(id)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            {w('minutes')}
            <select
              value={wishes.minutes}
              onChange={(event) => wish({ minutes: event.target.value === '90' ? 90 : 45 })}
            >
              <option value={45}>{w('minutes45')}</option>
              <option value={90}>{w('minutes90')}</option>
            </select>
          </label>
          <label className="field">
            {w('devices')}
            <select
              value={wishes.devices}
              onChange={(event) => wish({ devices: DEVICES.find((one) => one === event.target.value) })}
            >
              {DEVICES.map((one) => (
                <option key={one} value={one}>
                  {w(`device.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            {w('offices')}
            <select
              value={wishes.offices}
              onChange={(event) => wish({ offices: event.target.value === 'all' ? 'all' : 'leads' })}
            >
              <option value="leads">{w('officesLeads')}</option>
              <option value="all">{w('officesAll')}</option>
            </select>
          </label>
          <button type="submit" className="main large" disabled={state === 'coming' || listed.length === 0}>
            {w('open')}
          </button>
        </form>
        <p>
          <a
            className="button"
            href={`?scenario=${wishes.scenario}&minutes=${wishes.minutes}#/paper`}
            target="_blank"
            rel="noopener"
          >
            {w('paperSheets')}
          </a>
        </p>
        <Recover />
      </main>
    </div>
  );
}

function Recover() {
  const { w } = useLesson();
  const [code, setCode] = useState('');
  return (
    <details>
      <summary>{w('recoveryUse')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          recoverLesson(code);
        }}
      >
        <label className="field">
          {w('recoveryAsk')}
          <input value={code} onChange={(event) => setCode(event.target.value)} autoComplete="off" maxLength={20} />
        </label>
        <button type="submit" disabled={code.length < 16}>
          {w('come')}
        </button>
      </form>
    </details>
  );
}
