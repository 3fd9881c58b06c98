import { useWords } from '../../i18n.ts';
import { indicatorAbout, indicatorName, resourceName } from '../../names.ts';
import { exportRecord } from '../../saves.ts';
import { codebookRows } from './codebook.ts';
import { csvText, regionCsvRows, saveTable, turnRows } from './csv.ts';
import type { Looked } from './Debrief.tsx';
import { Part } from './Part.tsx';

/** What can be taken along: tables for a spreadsheet, the record that gives the same history anywhere, paper. */
export function Take({ content, debrief, record, stops }: Looked) {
  const { language, say } = useWords();
  const decimal = language === 'en' ? '.' : ',';
  const name = `zheli-${record.scenario}-${record.settings.seed}`;
  const save = (rows: ReturnType<typeof turnRows>, what: string) =>
    saveTable(csvText(rows, decimal), `${name}-${what}.csv`);
  const codebook = () =>
    codebookRows(content, record, (kind, id) => {
      if (kind === 'column') return say('debrief', `codebook.${id}`);
      return kind === 'resource'
        ? resourceName(id)
        : [indicatorName(id), indicatorAbout(id)].filter(Boolean).join('. ');
    });
  return (
    <Part name="take">
      <div className="actions">
        <button type="button" onClick={() => save(turnRows(content, debrief, stops), 'turns')}>
          {say('debrief', 'take.turns')}
        </button>
        <button type="button" onClick={() => save(regionCsvRows(content, debrief, stops), 'regions')}>
          {say('debrief', 'take.regions')}
        </button>
        <button type="button" onClick={() => save(codebook(), 'codebook')}>
          {say('debrief', 'take.codebook')}
        </button>
        <button type="button" onClick={() => exportRecord(record, name)}>
          {say('debrief', 'take.record')}
        </button>
        <button type="button" onClick={() => globalThis.print()}>
          {say('debrief', 'take.print')}
        </button>
      </div>
      <p className="quiet">{say('debrief', 'take.note')}</p>
      <p className="simplified">{say('debrief', 'take.simplified')}</p>
    </Part>
  );
}
