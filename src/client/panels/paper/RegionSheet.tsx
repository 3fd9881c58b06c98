import { country, type Ring } from '../../board/country.ts';
import { regionName } from '../../names.ts';
import { regionNumber } from './numbers.ts';
import { Sheet } from './Sheet.tsx';
import type { Printed } from './sheets.ts';

function outline(rings: readonly Ring[], closed: boolean): string {
  const one = (ring: Ring) =>
    `M${Array.from({ length: ring.length / 2 }, (_, i) => `${ring[2 * i]} ${ring[2 * i + 1]}`).join('L')}`;
  return rings.map((ring) => one(ring) + (closed ? 'z' : '')).join('');
}

/** The regions with the numbers that ballots name them by, and room to mark what happens. */
export function RegionSheet({ content }: Printed) {
  const here = country.regions.filter(({ id }) => regionNumber(content, id) > 0);
  const lands = [...country.regions].sort((a, b) => Number(a.kind === 'city') - Number(b.kind === 'city'));
  return (
    <Sheet name="map" scenario={content.scenario.id}>
      <svg className="paper-map" viewBox="-24 -10 1648 920" aria-hidden="true" focusable="false">
        {lands.map(({ id, polygons }) => (
          <path key={id} className="paper-land" d={outline(polygons, true)} />
        ))}
        {country.lakes.map((lake) => (
          <path key={lake.join(' ').slice(0, 40)} className="paper-water" d={outline(lake, true)} />
        ))}
        <path className="paper-river" d={outline(country.rivers, false)} />
        {here.map(({ id, label: [x = 0, y = 0] }) => (
          <g key={id}>
            <circle cx={x} cy={y} r="26" />
            <text x={x} y={y + 12}>
              {regionNumber(content, id)}
            </text>
          </g>
        ))}
      </svg>
      <ol className="paper-regions">
        {content.scenario.regions.map((id) => (
          <li key={id}>
            <span className="number">{regionNumber(content, id)}</span> {regionName(id)} <span className="blank-line" />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
