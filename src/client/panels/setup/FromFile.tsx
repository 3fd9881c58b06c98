import { FileUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Fault } from '../../../content/fault.ts';
import { bring, forgetScenario } from '../../brought.ts';
import type { Listed } from '../../connection.ts';
import { LANGUAGES, useWords, wordsOf } from '../../i18n.ts';
import { scenarioName } from '../../names.ts';
import { catalogue, unbundle } from '../../table.ts';
import { FileInput } from '../frame/FileInput.tsx';
import { FaultList } from '../frame/Trouble.tsx';

type Given = { listed: readonly Listed[]; changed: (chosen: string | null) => void };

/** A scenario of one's own, opened from a file: checked as a whole, then it lies beside the others; or what is wrong with it. */
export function FromFile({ listed, changed }: Given) {
  const { t } = useWords();
  const [faults, setFaults] = useState<Fault[]>([]);
  const take = async (text: string, name: string) => {
    const opened = await unbundle({ text, name });
    const house = await Promise.all(LANGUAGES.map(async (one) => [one, await wordsOf(one, 'deck')] as const));
    const done = await bring(opened, Object.fromEntries(house));
    if (!done.ok) return setFaults(done.faults);
    // A page opened from a disk may keep what its worker cannot read: then the scenario would be lost on the way.
    const isThere = (await catalogue().catch(() => [])).some((one) => one.id === done.id);
    setFaults(isThere ? [] : [{ code: 'not-kept' }]);
    if (isThere) changed(done.id);
    else await forgetScenario(done.id);
  };
  const brought = listed.filter((one) => one.brought);
  return (
    <div className="from-file">
      <FileInput take={(text, name) => void take(text, name)}>
        <FileUp aria-hidden="true" />
        {t('setup.fromFile')}
      </FileInput>
      <small>{t('setup.fromFileHint')}</small>
      {brought.length > 0 && (
        <ul>
          {brought.map(({ id }) => (
            <li key={id}>
              <span>{scenarioName(id)}</span>
              <button type="button" onClick={() => void forgetScenario(id).then(() => changed(null))}>
                <Trash2 aria-hidden="true" />
                {t('setup.fromFileForget')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div role="alert">
        {faults.length > 0 && (
          <>
            <p>{t('setup.fromFileRefused')}</p>
            <FaultList faults={faults} />
          </>
        )}
      </div>
    </div>
  );
}
