import type { TFunction } from 'i18next';
import type { ShownPerson } from '../../../engine/game.ts';
import { useWords } from '../../i18n.ts';
import { AGES, regionName } from '../../names.ts';
import type { Table } from '../frame/useTable.ts';

/** Three people of the model: what each said and did this turn, as anybody near them saw it. */
export function Witnesses({ table }: { table: Table }) {
  const { t } = useWords();
  const witnesses = table.view.seen.at(-1)?.witnesses ?? [];
  if (witnesses.length === 0) return null;
  return (
    <section className="panel witnesses">
      <h2>{t('witness.title')}</h2>
      <ul>
        {witnesses.map((one, n) => (
          <li key={`${n.toString()} ${one.region}`}>
            <small>{t('witness.who', { age: AGES[one.age] ?? '', region: regionName(one.region) })}</small>
            <p>{deedsOf(t, one)}</p>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('witness.simulated')}</p>
    </section>
  );
}

/** What a person said and did, in words. */
export function deedsOf(t: TFunction<'ui'>, one: ShownPerson): string {
  const said = [one.criticised && t('witness.criticised'), one.praised && t('witness.praised')].filter(Boolean);
  const done = [one.marched && t('witness.marched'), one.detained && t('witness.detained')].filter(Boolean);
  const words = [...(said.length > 0 ? said : [t('witness.silent')]), ...done, !one.online && t('witness.offline')];
  return words.filter(Boolean).join(', ');
}
