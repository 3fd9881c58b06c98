import { useRef } from 'react';
import { useStore } from 'zustand';
import type { Content } from '../../../content/schema.ts';
import { fearKnown } from '../../board/fear.ts';
import { hasOutage, readingOf, weekOf } from '../../board/picture.ts';
import { comparer, formatShare, formatValue } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { valueText } from '../../measures.ts';
import { fuseName, indicatorName, regionName, resourceName } from '../../names.ts';
import { selectRegion, store } from '../../store.ts';
import type { Table } from '../frame/useTable.ts';
import { Change } from './Dial.tsx';

/** Region ids in the order of the alphabet of the language shown. */
export function regionsInOrder(content: Content, language: string): string[] {
  const compare = comparer(language);
  return content.regions.map((region) => region.id).sort((a, b) => compare(regionName(a), regionName(b)));
}

/** One region: what stands open there, and what my side knows of it. The list does all that the map does. */
export function RegionPanel({ table }: { table: Table }) {
  const { t, language } = useWords();
  const selected = useStore(store, (screen) => screen.selectedRegion);
  const select = useRef<HTMLSelectElement>(null);
  const choose = (id: string) => {
    selectRegion(id);
    select.current?.focus(); // the pressed line of the list is gone; the field that took its place says the region
  };
  return (
    <section className="panel region" aria-labelledby="region-title">
      <h2 id="region-title">{t('game.region')}</h2>
      <select
        ref={select}
        aria-label={t('game.regionSelect')}
        value={selected ?? ''}
        onChange={(event) => selectRegion(event.target.value || null)}
      >
        <option value="">{t('game.nation')}</option>
        {regionsInOrder(table.content, language).map((id) => (
          <option key={id} value={id}>
            {regionName(id)}
          </option>
        ))}
      </select>
      {selected ? <Known table={table} region={selected} /> : <AllRegions table={table} choose={choose} />}
    </section>
  );
}

/** The map as a list: what the lens says of each region, and a way to choose it. */
function AllRegions({ table, choose }: { table: Table; choose: (region: string) => void }) {
  const { t, language, say } = useWords();
  const lens = useStore(store, (screen) => screen.lens);
  const { regions } = table.content;
  const week = weekOf(regions, table.view, null);
  const said = (id: string) => {
    const reading = readingOf(
      lens,
      week,
      regions,
      regions.findIndex((region) => region.id === id),
    );
    return reading ? formatValue(language, reading.unit, reading.value) : '–';
  };
  const fear = fearKnown(regions, table.view, false);
  const fearAt = (id: string) => fear[regions.findIndex((region) => region.id === id)] ?? null;
  const isDown = (id: string) =>
    hasOutage(
      week,
      regions.findIndex((region) => region.id === id),
    );
  return (
    <>
      <p className="quiet">{t(`game.lenses.${lens}`)}</p>
      <ul className="region-list">
        {regionsInOrder(table.content, language).map((id) => (
          <li key={id}>
            <button type="button" onClick={() => choose(id)}>
              <span>
                {regionName(id)} <Fuse table={table} region={id} />
                <Fear value={fearAt(id)} />
                {isDown(id) && <small className="fuse">{say('board', 'outage')}</small>}
              </span>
              <strong>{said(id)}</strong>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the map tells by dim lights, in words: only where the seat knows it. */
function Fear({ value }: { value: number | null }) {
  const { language } = useWords();
  if (value === null) return null;
  return <small className="fuse">{`${indicatorName('fear')}: ${formatShare(language, value)}`}</small>;
}

/** How near the region looks to more than talk: as many marks as steps, and the word. */
function Fuse({ table, region }: { table: Table; region: string }) {
  const fuse = table.view.fuses[region];
  if (!fuse) return null;
  const steps = table.content.fuses.length - 1 - table.content.fuses.findIndex(({ id }) => id === fuse);
  return (
    <small className="fuse" data-steps={steps}>
      <span aria-hidden="true">{'●'.repeat(steps)}</span> {fuseName(fuse)}
    </small>
  );
}

function Known({ table, region }: { table: Table; region: string }) {
  const words = useWords();
  const { content, view } = table;
  const [now, before] = [view.seen.at(-1)?.regions[region], view.seen.at(-2)?.regions[region]];
  const entries = content.indicators.filter((entry) => now?.[entry.id] !== undefined);
  const points = Object.entries(view.regionResources).filter(([, regions]) => regions[region] !== undefined);
  return (
    <>
      <Faces table={table} region={region} />
      {view.fuses[region] && (
        <p className="signs">
          {words.t('game.signs')} <Fuse table={table} region={region} />
        </p>
      )}
      <dl className="facts">
        {entries.map((entry) => {
          const value = now?.[entry.id] ?? 0;
          return (
            <div key={entry.id}>
              <dt>{indicatorName(entry.id)}</dt>
              <dd>
                {valueText(words, entry.unit, value)}{' '}
                <Change entry={entry} change={value - (before?.[entry.id] ?? value)} />
              </dd>
            </div>
          );
        })}
        {points.map(([id, regions]) => (
          <div key={id}>
            <dt>{resourceName(id)}</dt>
            <dd>{regions[region]}</dd>
          </div>
        ))}
      </dl>
      {entries.length === 0 && points.length === 0 && <p className="quiet">{words.t('game.regionUnknown')}</p>}
    </>
  );
}

const FACES = [
  ['online', 'game.faceOnline'],
  ['praise', 'game.facePraise'],
  ['critical', 'game.faceCritical'],
  ['marching', 'game.faceMarching'],
] as const;

/** The region's people of the last week, as anyone can see them. */
function Faces({ table, region }: { table: Table; region: string }) {
  const { t, language } = useWords();
  const at = table.content.regions.findIndex((one) => one.id === region);
  const week = table.view.weeks.at(-1);
  if (!week || at < 0) return null;
  return (
    <ul className="faces" aria-label={t('game.regionFaces')}>
      {FACES.map(([face, word]) => (
        <li key={face} className={face}>
          <span>{t(word)}</span>
          <strong>{formatShare(language, week[face][at] ?? 0, 1)}</strong>
        </li>
      ))}
    </ul>
  );
}
