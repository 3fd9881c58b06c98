import { lazy, type PointerEvent, Suspense, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { fearKnown } from '../board/fear.ts';
import { type BoardHandle, openBoard, wantsLite } from '../board/open.ts';
import { hasOutage, type Picture, readingOf, weekOf } from '../board/picture.ts';
import type { Populace } from '../board/places.ts';
import { formatValue } from '../format.ts';
import { bringWords, useWords } from '../i18n.ts';
import { hoverRegion, selectRegion, stageOf, store } from '../store.ts';
import { Legend } from './board/Legend.tsx';
import { Lenses } from './board/Lenses.tsx';
import './board/board.css';

const LiteBoard = lazy(async () => ({ default: (await import('./board/LiteBoard.tsx')).LiteBoard }));
const PACE = 700; // ms for a change outside of playback
const TOLD_EVERY = 4; // weeks between two numbers while the weeks pass: nobody reads faster
const PASSING = 5000; // ms in which the weeks of a turn pass

type Props = { lenses?: boolean; legend?: boolean; projector?: boolean };

/** The map at night, as the side at this screen may see it. All of it can be read and chosen in the list of regions as well. */
export function Board({ lenses = true, legend = true, projector = false }: Props) {
  const picture = usePicture(projector);
  return (
    <div className="board-room">
      <div className="board" data-lens={picture?.lens}>
        <Painted picture={picture} />
        {lenses && <Lenses />}
        {legend && <Legend fear={picture?.fear.some((one) => one !== null)} />}
      </div>
    </div>
  );
}

/** A picture as the drawn board, or as the light one where that is wanted or the drawn one fails. */
export function Painted({ picture }: { picture: Picture | null }) {
  const [lite, setLite] = useState(wantsLite);
  useEffect(() => void bringWords('board'), []);
  return (
    <div className="board-map">
      {picture && !lite && <Night picture={picture} failed={() => setLite(true)} />}
      {picture && lite && (
        <Suspense fallback={null}>
          <LiteBoard picture={picture} choose={selectRegion} point={hoverRegion} />
        </Suspense>
      )}
    </div>
  );
}

const NOBODY: readonly Populace[] = [];

/** Gathers from the store what the board shows now. Null until a game is on the table. */
function usePicture(projector: boolean): Picture | null {
  const { language, say } = useWords();
  const content = useStore(store, (screen) => screen.content);
  const view = useStore(store, (screen) => stageOf(screen)?.view ?? null);
  const of = useStore(store, (screen) => screen.playback?.of ?? 0);
  // Whole weeks only: the clock of the playback moves with every frame, the picture with every week.
  const at = useStore(store, (screen) => (screen.playback ? Math.floor(screen.playback.week) : null));
  const lens = useStore(store, (screen) => screen.lens);
  const selected = useStore(store, (screen) => screen.selectedRegion);
  const hovered = useStore(store, (screen) => screen.hoveredRegion);
  const aims = useStore(store, (screen) => screen.aim?.regions ?? null);
  const stillness = useStore(store, (screen) => screen.stillness);
  const people = content?.regions ?? NOBODY;
  const names = Object.fromEntries(people.map(({ id }) => [id, mapName(say, id)]));
  if (!view || people.length === 0) return null;
  const week = weekOf(people, view, at);
  const values: Record<string, string> = {};
  const shade: Record<string, number> = {};
  const badges: Record<string, string> = {};
  const told = at === null ? week : weekOf(people, view, at - (at % TOLD_EVERY));
  people.forEach(({ id }, region) => {
    const reading = readingOf(lens, told, people, region);
    if (reading) values[id] = formatValue(language, reading.unit, reading.value);
    if (reading) shade[id] = reading.shade;
    if (at === null && isHot(content?.fuses, view.fuses[id])) badges[id] = say('deck', `fuses.${view.fuses[id]}`);
    if (hasOutage(week, region)) badges[id] = say('board', 'outage');
  });
  const pace = stillness ? 0 : at === null ? PACE : PASSING / Math.max(1, of);
  const blocked = view.seen.at(-1)?.indicators['blocked-share'] ?? 0;
  const fear = fearKnown(people, view, at !== null);
  return { people, names, week, pace, lens, values, shade, badges, fear, blocked, selected, hovered, aims, projector };
}

/** The two fuses nearest to the end are told on the map; the list tells all. */
function isHot(fuses: readonly { id: string }[] | undefined, fuse: string | undefined): boolean {
  return fuses?.slice(0, 2).some(({ id }) => id === fuse) ?? false;
}

/** A map has no room for the word “region”: it has its own short names. */
function mapName(say: (namespace: string, key: string) => string, id: string): string {
  return say('board', `regions.${id}`) || say('deck', `regions.${id}.name`);
}

/** The element in which the scene draws; hidden from screen readers, which have the list. */
function Night({ picture, failed }: { picture: Picture; failed: () => void }) {
  const host = useRef<HTMLDivElement>(null);
  const board = useRef<BoardHandle | null>(null);
  const latest = useRef(picture);
  latest.current = picture;
  const gone = useRef(failed);
  gone.current = failed;
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let over = false;
    openBoard(element, latest.current)
      .then((opened) => {
        if (over) return opened.close();
        board.current = opened;
        element.dataset.ready = 'true';
        opened.show(latest.current);
      })
      .catch((cause: unknown) => {
        console.error(cause);
        if (!over) gone.current();
      });
    return () => {
      over = true;
      board.current?.close();
      board.current = null;
    };
  }, []);
  useEffect(() => board.current?.show(picture), [picture]);
  const under = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return board.current?.regionAt(event.clientX - box.left, event.clientY - box.top) ?? null;
  };
  return (
    <div
      ref={host}
      className="board-night"
      aria-hidden="true"
      onPointerMove={(event) => {
        const region = under(event);
        event.currentTarget.style.cursor = region ? 'pointer' : '';
        hoverRegion(region);
      }}
      onPointerLeave={() => hoverRegion(null)}
      onPointerUp={(event) => selectRegion(under(event))}
    />
  );
}
