import { useTable } from '../frame/useTable.ts';
import { Answer } from '../report/Answer.tsx';
import { Changes } from '../report/Changes.tsx';
import { Deeds } from '../report/Deeds.tsx';
import { Test } from '../report/Test.tsx';
import '../report/report.css';
import { Promises } from '../game/Promises.tsx';
import { Papers } from './Papers.tsx';

/** What an office reads after a turn: the front pages, and beside them what changed on its own dashboard, and why. */
export function OfficeReport() {
  const table = useTable();
  if (!table || table.view.seen.length < 2) return <Papers />;
  return (
    <div className="report-body">
      <div className="report-side">
        <Answer table={table} />
        <Test table={table} />
        <Promises table={table} ended />
        <Changes table={table} />
        <Deeds table={table} />
      </div>
      <Papers />
    </div>
  );
}
