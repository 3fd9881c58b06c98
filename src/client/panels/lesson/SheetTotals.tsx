import { useEffect, useState } from 'react';
import { gainOf, IDEAS, LEAST, type Total, ticketOf } from '../../../session/inventory.ts';
import { formatShare } from '../../format.ts';
import { bringWords, useWords, say as words } from '../../i18n.ts';
import { Range } from '../debrief/Range.tsx';
import { useLesson } from './useLesson.ts';

const TIMES = ['before', 'after'] as const;

/** What the class's devices handed in, for the teacher: totals of five people and more, and what changed. */
export function SheetTotals() {
  const { w, parts } = useLesson();
  const { language } = useWords();
  const [ready, setReady] = useState(false);
  useEffect(() => void bringWords('debrief').then(() => setReady(true)), []);
  const sheets = parts.desk?.sheets;
  if (!ready || !sheets || TIMES.every((time) => sheets[time].people === 0)) return null;
  const of = (time: (typeof TIMES)[number], idea: string) => sheets[time].totals.find((total) => total.idea === idea);
  const asked = IDEAS.filter((idea) => of('before', idea) ?? of('after', idea));
  return (
    <section className="sheet-totals" aria-labelledby="sheet-totals">
      <h2 id="sheet-totals">{w('sheet.totals')}</h2>
      <p>
        {TIMES.map((time) =>
          sheets[time].people === null
            ? w(`sheet.few.${time}`, { least: LEAST })
            : w(`sheet.came.${time}`, { n: sheets[time].people ?? 0, counted: ticketOf(sheets[time].totals)?.of ?? 0 }),
        ).join(' ')}
      </p>
      {asked.length > 0 && (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{words('debrief', 'totals.idea')}</th>
                <th scope="col">{words('debrief', 'totals.before')}</th>
                <th scope="col">{words('debrief', 'totals.after')}</th>
                <th scope="col">{words('debrief', 'totals.gain')}</th>
              </tr>
            </thead>
            <tbody>
              {asked.map((idea) => {
                const [before, after] = [of('before', idea), of('after', idea)];
                const gain = before && after ? gainOf(before, after) : null;
                return (
                  <tr key={idea}>
                    <th scope="row">{words('debrief', `totals.ideas.${idea}`)}</th>
                    <td data-name={words('debrief', 'totals.before')}>{shareOf(language, before)}</td>
                    <td data-name={words('debrief', 'totals.after')}>{shareOf(language, after)}</td>
                    <td data-name={words('debrief', 'totals.gain')}>{gain ? <Range range={gain} /> : '–'}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {sheets.effect && (
        <p>
          <strong>{w('sheet.effect')}</strong> <Range range={sheets.effect} />
        </p>
      )}
      <p className="quiet">
        {w('sheet.steps')} {words('debrief', 'totals.note', { least: LEAST })}
      </p>
    </section>
  );
}

/** A share of right answers, how many answered, and from where to where it may really lie. */
function shareOf(language: string, total: Total | undefined): string {
  if (!total) return '–';
  const { right, of, low, high } = total;
  return `${formatShare(language, right / of)} (${formatShare(language, low)}–${formatShare(language, high)})`;
}
