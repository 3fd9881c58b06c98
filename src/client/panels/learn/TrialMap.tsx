import type { IndicatorEntry } from '../../../content/schema.ts';
import { country, type Ring } from '../../board/country.ts';
import { comparer } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { valueText } from '../../measures.ts';
import { indicatorName, regionName } from '../../names.ts';

type Values = Record<string, number>;
type Props = { indicator: string; unit: IndicatorEntry['unit']; before: Values; now: Values };

const outline = (rings: readonly Ring[]): string =>
  rings
    .map(
      (ring) => `M${Array.from({ length: ring.length / 2 }, (_, i) => `${ring[2 * i]} ${ring[2 * i + 1]}`).join('L')}z`,
    )
    .join('');
const LANDS = [...country.regions]
  .sort((a, b) => Number(a.kind === 'city') - Number(b.kind === 'city'))
  .map((territory) => ({ id: territory.id, d: outline(territory.polygons) }));

/** Where on the scale a value lies, 0–1. The scale spans both runs, so that a change of shade is a change of the country. */
function shadeOf(value: number, { before, now }: Props): number {
  const all = [...Object.values(before), ...Object.values(now)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return high > low ? (value - low) / (high - low) : 0.5;
}

/** The country at the end of the experiment, region by region: a map to see, a table to read. */
export function TrialMap(props: Props) {
  const { t, language } = useWords();
  const words = useWords();
  const { indicator, unit, now } = props;
  const compare = comparer(language);
  const regions = Object.keys(now).sort((a, b) => compare(regionName(a), regionName(b)));
  const values = Object.values(now);
  const told = (value: number) => valueText(words, unit, value);
  return (
    <figure className="trial-map">
      <figcaption>
        {t('learn.atEnd', { indicator: indicatorName(indicator) })}{' '}
        <span className="scale">
          {told(Math.min(...values))}–{told(Math.max(...values))}
        </span>
      </figcaption>
      <svg viewBox="-10 -10 1620 914" aria-hidden="true" focusable="false">
        {LANDS.map(({ id, d }) => (
          <path key={id} d={d} style={{ '--shade': shadeOf(now[id] ?? 0, props) } as React.CSSProperties} />
        ))}
      </svg>
      <details>
        <summary>{t('learn.table')}</summary>
        <table>
          <tbody>
            {regions.map((region) => (
              <tr key={region}>
                <th scope="row">{regionName(region)}</th>
                <td>{told(now[region] ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
