import { useTable } from '../frame/useTable.ts';
import { OwnTurn } from '../report/OwnTurn.tsx';
import '../report/report.css';
import { Papers } from './Papers.tsx';

/** What an office reads after a turn: the front pages, and beside them what changed on its own dashboard, and why. */
export function OfficeReport() {
  const table = useTable();
  if (!table || table.view.seen.length < 2) return <Papers />;
  return (
    <div className="report-body">
      <div className="report-side">
        <OwnTurn table={table} />
      </div>
      <Papers />
    </div>
  );
}
