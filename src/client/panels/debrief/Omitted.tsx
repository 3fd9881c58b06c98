import { formatMonths } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { OUTLETS, subjectOf } from '../../news.ts';
import type { Looked } from './Debrief.tsx';

/** What one paper told and the other left out, turn by turn. */
export function Omitted({ debrief, stops }: Pick<Looked, 'debrief' | 'stops'>) {
  const { language, say } = useWords();
  const all = OUTLETS.map((outlet) => ({
    outlet,
    turns: debrief.reports
      .map(({ turn, omitted }) => ({
        turn,
        subjects: [...new Set(omitted.filter((item) => item.outlet === outlet).map(subjectOf))],
      }))
      .filter(({ subjects }) => subjects.length > 0),
  }));
  const when = (turn: number) => {
    const stop = stops.find((entry) => entry.turn === turn);
    return stop ? formatMonths(language, stop.from, stop.to) : '';
  };
  return (
    <details className="omitted">
      <summary>{say('debrief', 'claims.omitted.title')}</summary>
      {all.every(({ turns }) => turns.length === 0) && <p className="quiet">{say('debrief', 'claims.omitted.none')}</p>}
      <div className="versions">
        {all
          .filter(({ turns }) => turns.length > 0)
          .map(({ outlet, turns }) => (
            <section key={outlet} className={`version ${outlet === 'state' ? 'official' : 'independent'}`}>
              <h4>{say('debrief', `claims.omitted.${outlet}`)}</h4>
              <ul>
                {turns.map(({ turn, subjects }) => (
                  <li key={turn}>
                    <span className="quiet">{when(turn)}</span> {subjects.join(' · ')}
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </details>
  );
}
