import '../setup/setup.css';
import { FileUp } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { formatMoment } from '../../format.ts';
import { bringWords, useWords } from '../../i18n.ts';
import { forgetGame } from '../../keeping.ts';
import { scenarioName } from '../../names.ts';
import { exportRecord, isShelfOpen, listSaves } from '../../saves.ts';
import { store } from '../../store.ts';
import { resumeGame } from '../../table.ts';
import { Bar } from '../frame/Bar.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { RecordInput } from '../home/RecordInput.tsx';

type Listed = Awaited<ReturnType<typeof listSaves>>[number];

/** Games kept on this device: go on, take along as a file, delete. */
export function Saves() {
  const { t } = useWords();
  const unkept = useStore(store, (screen) => screen.unkept);
  const [saves, setSaves] = useState<Listed[] | null>(null);
  const [shut, setShut] = useState(false);
  const read = useCallback(async () => setSaves(await listSaves()), []);
  useEffect(() => void read(), [read]);
  useEffect(() => void isShelfOpen().then((open) => setShut(!open)), []);
  useEffect(() => {
    for (const save of saves ?? []) void bringWords(save.scenario);
  }, [saves]);
  return (
    <div className="page saves">
      <Bar />
      <main>
        <h1>{t('saves.title')}</h1>
        <Ornament />
        {saves === null && <p className="waiting">{t('saves.loading')}</p>}
        {(unkept || shut) && (
          <p className="unkept">{t(unkept === 'full' ? 'saves.storageFull' : 'saves.storageBlocked')}</p>
        )}
        {saves?.length === 0 && !shut && (
          <div className="empty">
            <p>{t('saves.empty')}</p>
            <p>{t('saves.emptyMore')}</p>
          </div>
        )}
        <ul className="save-list">
          {saves?.map((save) => (
            <Kept key={save.id} save={save} gone={() => void forgetGame(save.id).then(read)} />
          ))}
        </ul>
        <RecordInput className="wide">
          <FileUp aria-hidden="true" />
          <span>
            {t('saves.import')}
            <small>{t('saves.importHint')}</small>
          </span>
        </RecordInput>
      </main>
    </div>
  );
}

function Kept({ save, gone }: { save: Listed; gone: () => void }) {
  const { t, language } = useWords();
  const [sure, setSure] = useState(false);
  const over = save.turn >= save.turns;
  return (
    <li className="kept">
      <div>
        <h2>{scenarioName(save.scenario)}</h2>
        <p>
          {save.sides.map((side) => t(`side.${side}`)).join(', ')}
          {' · '}
          {over ? t('saves.over') : t('saves.turn', { turn: save.turn + 1, turns: save.turns })}
        </p>
        <p className="quiet">{t('saves.saved', { moment: formatMoment(language, save.saved) })}</p>
        {save.inMemory && <p className="unkept">{t('saves.inMemory')}</p>}
        <progress
          value={save.turn}
          max={save.turns}
          aria-label={t('saves.turn', { turn: save.turn, turns: save.turns })}
        />
      </div>
      <div className="actions">
        {sure ? (
          <>
            <p role="alert">{t('saves.deleteSure')}</p>
            <button type="button" className="harm" onClick={gone}>
              {t('saves.delete')}
            </button>
            <button type="button" onClick={() => setSure(false)}>
              {t('common.cancel')}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="main" onClick={() => void resumeGame(save.record, save.id, save.draft)}>
              {over ? t('saves.finished') : t('saves.resume')}
            </button>
            <button type="button" onClick={() => exportRecord(save.record, `zheli-${save.scenario}`)}>
              {t('saves.export')}
            </button>
            <button type="button" onClick={() => setSure(true)}>
              {t('saves.delete')}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
