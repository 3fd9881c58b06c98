import './lesson.css';
import '../setup/setup.css';
import { FileText, FlaskConical, MonitorPlay, Smartphone, Users } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Setting } from '../../../session/lesson/messages.ts';
import type { Listed } from '../../connection.ts';
import { bringWords } from '../../i18n.ts';
import { isOnDisk, lesson, recoverLesson, teach } from '../../lesson.ts';
import { catalogue, go } from '../../table.ts';
import { Bar } from '../frame/Bar.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { Scenarios } from '../setup/Scenarios.tsx';
import { Choice } from './Choice.tsx';
import { citizensOf, type Plan, SIDES_TAKEN, settingOf } from './plan.ts';
import { useLesson } from './useLesson.ts';

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

/** The teacher opens a lesson: everything has a good answer already, and the way in stands on top. */
export function Teach() {
  const { w, no, state } = useLesson();
  const listed = useListed();
  const [wished, setPlan] = useState<Plan>({
    scenario: '', // nothing chosen: the shortest, made to learn on
    minutes: 45,
    devices: 'each',
    offices: 'leads',
    taken: 'both',
    size: 24,
  });
  const wish = (change: Partial<Plan>) => setPlan((now) => ({ ...now, ...change }));
  useDoor();
  const plan = { ...wished, scenario: wished.scenario || (listed?.[0]?.id ?? '') };
  const chosen = listed?.find((one) => one.id === plan.scenario)?.scenario ?? null;
  const open = (more: Partial<Setting> = {}) => {
    if (!chosen) return;
    lesson.setState({ no: null });
    teach({ ...settingOf(plan, chosen), ...more });
  };
  const busy = state === 'coming' || !chosen;
  return (
    <div className="page lesson teach">
      <Bar />
      <main>
        <h1>{w('teach')}</h1>
        <p className="lead">{w('teachLead')}</p>
        <Ornament />
        {no && <p role="alert">{w(`no.${no}`)}</p>}
        <div className="teach-doors">
          <button type="button" className="main large" disabled={busy} onClick={() => open()}>
            <MonitorPlay aria-hidden="true" />
            {w('open')}
          </button>
          <button
            type="button"
            disabled={busy}
            onClick={() => open({ rehearsal: true, devices: 'each', size: Math.min(plan.size, 16) })}
          >
            <FlaskConical aria-hidden="true" />
            {w('rehearse')}
          </button>
          <a
            className="button"
            href={`?scenario=${plan.scenario}&minutes=${plan.minutes}&citizens=${citizensOf(plan)}#/paper`}
            target="_blank"
            rel="noopener"
          >
            <FileText aria-hidden="true" />
            {w('paperSheets')}
          </a>
        </div>
        <ol className="teach-steps">
          {['open', 'join', 'start'].map((step) => (
            <li key={step}>{w(`step.${step}`)}</li>
          ))}
        </ol>
        <Scenarios listed={listed} chosen={plan.scenario} choose={(scenario) => wish({ scenario })} />
        <div className="teach-choices">
          <Choice
            name="minutes"
            legend={w('minutes')}
            value={`${plan.minutes}`}
            options={['45', '90'].map((id) => ({ id, name: w(`minutes${id}`) }))}
            choose={(id) => wish({ minutes: id === '90' ? 90 : 45 })}
          />
          <Choice
            name="devices"
            legend={w('devices')}
            value={plan.devices}
            options={Object.entries(DEVICES).map(([id, sign]) => ({ id, name: w(`device.${id}`), sign }))}
            choose={(id) => wish({ devices: id === 'none' || id === 'team' ? id : 'each' })}
          />
          <Choice
            name="offices"
            legend={w('offices')}
            value={plan.offices}
            options={[
              { id: 'leads', name: w('officesLeads') },
              { id: 'all', name: w('officesAll') },
            ]}
            choose={(id) => wish({ offices: id === 'all' ? 'all' : 'leads' })}
          />
          <Choice
            name="taken"
            legend={w('taken')}
            value={plan.taken}
            options={SIDES_TAKEN.map((id) => ({ id, name: w(`takenBy.${id}`) }))}
            choose={(id) => wish({ taken: SIDES_TAKEN.find((one) => one === id) ?? 'both' })}
          />
          <label className="field">
            {w('size')}
            <input
              type="number"
              min={2}
              max={40}
              value={plan.size}
              onChange={(event) =>
                wish({ size: Math.min(40, Math.max(2, Math.round(Number(event.target.value)) || 2)) })
              }
            />
            <small>{w('sizeHint', { offices: plan.size - citizensOf(plan), citizens: citizensOf(plan) })}</small>
          </label>
        </div>
        <Recover />
      </main>
    </div>
  );
}

const DEVICES: Record<'each' | 'team' | 'none', ReactNode> = {
  each: <Smartphone aria-hidden="true" />,
  team: <Users aria-hidden="true" />,
  none: <FileText aria-hidden="true" />,
};

/** Scenarios that can be played, the shortest first; null until they are here. */
function useListed(): Listed[] | null {
  const [listed, setListed] = useState<Listed[] | null>(null);
  useEffect(() => {
    let on = true;
    void catalogue()
      .catch(() => [])
      .then(async (list) => {
        await Promise.all(list.map(({ id }) => bringWords(id)));
        const usable = list.filter((one) => one.scenario && !one.brought); // the school's server has scenarios of its own
        usable.sort((a, b) => (a.scenario?.turns ?? 0) - (b.scenario?.turns ?? 0));
        if (on) setListed(usable);
      });
    return () => {
      on = false;
    };
  }, []);
  return listed;
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
