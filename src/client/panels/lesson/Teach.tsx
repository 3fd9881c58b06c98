import './lesson.css';
import '../setup/setup.css';
import { FileText, FlaskConical, MonitorPlay } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Listed } from '../../connection.ts';
import { bringWords } from '../../i18n.ts';
import { isOnDisk, lesson, recoverLesson } from '../../lesson.ts';
import { catalogue, go } from '../../table.ts';
import { Bar } from '../frame/Bar.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { FaultList } from '../frame/Trouble.tsx';
import { FromFile } from '../setup/FromFile.tsx';
import { Scenarios } from '../setup/Scenarios.tsx';
import { citizensOf, type Plan } from './plan.ts';
import { TeachChoices } from './TeachChoices.tsx';
import { useLesson } from './useLesson.ts';
import { useOpening } from './useOpening.ts';

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
  const { listed, again } = useListed();
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
  const entry = listed?.find((one) => one.id === plan.scenario);
  const { open, sending, faults, clear } = useOpening(plan, entry);
  const busy = state === 'coming' || sending || !entry;
  return (
    <div className="page lesson teach">
      <Bar />
      <main>
        <h1>{w('teach')}</h1>
        <p className="lead">{w('teachLead')}</p>
        <Ornament />
        {no && <p role="alert">{w(`no.${no}`)}</p>}
        <div role="alert">
          {faults.length > 0 && (
            <>
              <p>{w('broughtRefused')}</p>
              <FaultList faults={faults} />
            </>
          )}
        </div>
        <div className="teach-doors">
          <button type="button" className="main large" disabled={busy} onClick={() => void open()}>
            <MonitorPlay aria-hidden="true" />
            {w('open')}
          </button>
          <button
            type="button"
            disabled={busy}
            onClick={() => void open({ rehearsal: true, devices: 'each', size: Math.min(plan.size, 16) })}
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
        <FromFile
          listed={listed ?? []}
          changed={(scenario) => {
            clear();
            again();
            wish({ scenario: scenario ?? '' });
          }}
        />
        <TeachChoices plan={plan} wish={wish} />
        <Recover />
      </main>
    </div>
  );
}

/** Scenarios that can be played, the shortest first, then those from files; null until they are here. */
function useListed(): { listed: Listed[] | null; again: () => void } {
  const [listed, setListed] = useState<Listed[] | null>(null);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after one came from a file
  useEffect(() => {
    let on = true;
    void catalogue()
      .catch(() => [])
      .then(async (list) => {
        await Promise.all(list.map(({ id }) => bringWords(id)));
        const usable = list.filter((one) => one.scenario);
        const rank = ({ scenario, brought }: Listed) => (scenario?.turns ?? 0) + (brought ? 1000 : 0); // own files last
        usable.sort((a, b) => rank(a) - rank(b));
        if (on) setListed(usable);
      });
    return () => {
      on = false;
    };
  }, [asked]);
  return { listed, again: () => setAsked((times) => times + 1) };
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
