import { formatMonths } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { regionName } from '../../names.ts';
import type { Looked } from './Debrief.tsx';
import { stretches } from './run.ts';

const MOST = 3; // stars of an aim

/** The eight offices: the aim each had of its own, the one dealt in secret too, and what came of it. */
export function Offices({ content, debrief, stops }: Pick<Looked, 'content' | 'debrief' | 'stops'>) {
  const { language, say } = useWords();
  const months = ([first, last]: readonly [number, number]) => {
    const [from, to] = [first, last].map((turn) => stops.find((stop) => stop.turn === turn));
    return from && to ? formatMonths(language, from.from, to.to) : '';
  };
  return (
    <section className="offices" aria-labelledby="debrief-offices">
      <h3 id="debrief-offices">{say('debrief', 'offices.title')}</h3>
      <p className="quiet">{say('debrief', 'offices.lead')}</p>
      <ul>
        {content.seats.map(({ id }) => {
          const stars = debrief.stars[id] ?? 0;
          const dealt = debrief.aims[id];
          const rosy = rosyReports(debrief, id);
          return (
            <li key={id}>
              <strong>{deck(`seats.${id}.name`)}</strong>
              <span role="img" aria-label={say('debrief', 'offices.stars', { score: stars })}>
                {'★'.repeat(stars)}
                {'☆'.repeat(MOST - stars)}
              </span>
              <p>
                {deck(dealt === undefined ? `seats.${id}.aim` : `seats.${id}.aims.${dealt}`)}{' '}
                {dealt !== undefined && <em>{say('debrief', 'offices.secret')}</em>}
              </p>
              {rosy.map(({ region, turns }) => (
                <p key={region} className="quiet">
                  {say('debrief', 'offices.rosy', {
                    region: regionName(region),
                    when: stretches(turns).map(months).join(' · '),
                  })}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Turns in which an office reported a region more rosily than it was. */
function rosyReports(debrief: Looked['debrief'], seat: string): { region: string; turns: number[] }[] {
  const found = new Map<string, number[]>();
  for (const { turn, decisions } of debrief.reports)
    for (const decision of decisions)
      if (decision.kind === 'account' && decision.seat === seat && decision.tone === 'rosy')
        found.set(decision.region, [...(found.get(decision.region) ?? []), turn]);
  return [...found].map(([region, turns]) => ({ region, turns }));
}
