import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Fault } from '../../../content/fault.ts';
import { say, useWords } from '../../i18n.ts';
import { exportRecord } from '../../saves.ts';
import { type Remains, show, store, type Trouble as TroubleState } from '../../store.ts';
import { leave, openRemains, recover, resumeGame } from '../../table.ts';

/** What went wrong, what is safe, what to do: one dialog for every trouble. */
export function Trouble() {
  const trouble = useStore(store, (screen) => screen.trouble);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (trouble && !dialog.current?.open) dialog.current?.showModal();
  }, [trouble]);
  if (!trouble) return null;
  // The event of closing comes late; by then another trouble may be on screen, which it must not take away.
  const close = () => {
    dialog.current?.close();
    show({ trouble: null });
  };
  return (
    <dialog
      ref={dialog}
      className="sheet trouble"
      aria-labelledby="trouble-title"
      onClose={() => show({ trouble: null })}
    >
      <Told trouble={trouble} close={close} />
    </dialog>
  );
}

function Told({ trouble, close }: { trouble: TroubleState; close: () => void }) {
  switch (trouble.kind) {
    case 'crash':
      return <Crashed />;
    case 'storage':
      return <NotKept reason={trouble.reason} close={close} />;
    case 'twin':
      return <Twin close={close} />;
    case 'refusal':
      return <Refused code={trouble.refusal.code} close={close} />;
    case 'damaged':
      return <Damaged remains={trouble.remains} close={close} />;
    case 'faults':
      return <Faulty faults={trouble.faults} close={close} />;
  }
}

function Crashed() {
  const { t } = useWords();
  const record = useStore(store, (screen) => screen.record);
  return (
    <>
      <h2 id="trouble-title">{t('trouble.crashTitle')}</h2>
      <p>{t(record ? 'trouble.crash' : 'trouble.crashEmpty')}</p>
      <div className="actions">
        {record && (
          <button type="button" className="main" onClick={() => void recover()}>
            {t('trouble.crashResume')}
          </button>
        )}
        {record && (
          <button type="button" onClick={() => exportRecord(record, `zheli-${record.scenario}`)}>
            {t('trouble.crashExport')}
          </button>
        )}
        <button type="button" onClick={leave}>
          {t('trouble.home')}
        </button>
      </div>
    </>
  );
}

function NotKept({ reason, close }: { reason: 'blocked' | 'full'; close: () => void }) {
  const { t } = useWords();
  const record = useStore(store, (screen) => screen.record);
  return (
    <>
      <h2 id="trouble-title">{t('trouble.storageTitle')}</h2>
      <p>{t(reason === 'full' ? 'saves.storageFull' : 'saves.storageBlocked')}</p>
      <div className="actions">
        <button type="button" className="main" onClick={close}>
          {t('common.close')}
        </button>
        {record && (
          <button type="button" onClick={() => exportRecord(record, `zheli-${record.scenario}`)}>
            {t('trouble.crashExport')}
          </button>
        )}
      </div>
    </>
  );
}

/** Two tabs have played one game on: neither story is lost. */
function Twin({ close }: { close: () => void }) {
  const { t } = useWords();
  return (
    <>
      <h2 id="trouble-title">{t('trouble.twinTitle')}</h2>
      <p>{t('trouble.twin')}</p>
      <div className="actions">
        <button type="button" className="main" onClick={close}>
          {t('common.close')}
        </button>
      </div>
    </>
  );
}

function Refused({ code, close }: { code: string; close: () => void }) {
  const { t } = useWords();
  return (
    <>
      <h2 id="trouble-title">{t('trouble.title')}</h2>
      <p>{say('ui', `refusals.${code}`) || code}</p>
      <div className="actions">
        <button type="button" className="main" onClick={close}>
          {t('common.close')}
        </button>
      </div>
    </>
  );
}

const SHOWN = 4; // faults told one by one; more are counted

function Faulty({ faults, close }: { faults: Fault[]; close: () => void }) {
  const { t } = useWords();
  return (
    <>
      <h2 id="trouble-title">{t('trouble.title')}</h2>
      <p>{t('trouble.faults')}</p>
      <FaultList faults={faults} />
      <p>{t('trouble.safe')}</p>
      <div className="actions">
        <button type="button" className="main" onClick={close}>
          {t('common.close')}
        </button>
      </div>
    </>
  );
}

/** A record that cannot be gone on from: what is wrong, how much of it can be shown, and the way there. */
function Damaged({ remains, close }: { remains: Remains; close: () => void }) {
  const { t } = useWords();
  const { debrief, record } = remains;
  const lived = record.turns.length;
  const { turns, faults } = debrief.lost;
  const goesOn = lived > 0 && debrief.finish === null && Object.values(record.players).includes('person');
  const leaveFor = (deed: () => Promise<void>) => {
    close();
    void deed();
  };
  return (
    <>
      <h2 id="trouble-title">{t('trouble.damagedTitle')}</h2>
      <FaultList faults={faults} />
      <p>{lived > 0 ? t('trouble.damagedSome', { lived, turns }) : t('trouble.damagedNone')}</p>
      <div className="actions">
        <button type="button" className="main" onClick={() => leaveFor(() => openRemains(remains))}>
          {t('trouble.damagedShow')}
        </button>
        {goesOn && (
          <button type="button" onClick={() => leaveFor(() => resumeGame(record))}>
            {t('trouble.damagedGoOn', { turn: lived + 1 })}
          </button>
        )}
        <button type="button" onClick={close}>
          {t('common.close')}
        </button>
      </div>
    </>
  );
}

/** A place in a text is told in the reader's language; a place inside data stays as it is written there. */
function placeOf(t: TFunction<'ui'>, path: string | undefined): string | undefined {
  const found = /^line (\d+), column (\d+)$/.exec(path ?? '');
  return found ? t('trouble.lineColumn', { line: found[1] ?? '', column: found[2] ?? '' }) : path;
}

export function FaultList({ faults }: { faults: Fault[] }) {
  const { t } = useWords();
  const places = (fault: Fault) =>
    [
      [t('trouble.file'), fault.file === 'record' ? t('trouble.record') : fault.file],
      [t('trouble.where'), placeOf(t, fault.path)],
      [t('trouble.expected'), fault.expected],
      [t('trouble.found'), fault.found],
    ].filter(([, text]) => text);
  return (
    <ul className="faults">
      {faults.slice(0, SHOWN).map((fault) => (
        <li key={`${fault.code} ${fault.file ?? ''} ${fault.path ?? ''}`}>
          <strong>{say('ui', `faults.${fault.code}`, { ...fault }) || `${t('faults.unknown')} (${fault.code})`}</strong>
          <dl>
            {places(fault).map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd translate="no">{text}</dd>
              </div>
            ))}
          </dl>
          {fault.file === 'record' && fault.code === 'unknown-scenario' && <p>{t('trouble.bringFirst')}</p>}
        </li>
      ))}
      {faults.length > SHOWN && <li>{t('trouble.moreFaults', { count: faults.length - SHOWN })}</li>}
    </ul>
  );
}
