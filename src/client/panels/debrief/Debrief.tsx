import { lazy, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Content } from '../../../content/schema.ts';
import type { Files } from '../../../session/messages.ts';
import type { GameRecord } from '../../../session/record.ts';
import { formatMonths } from '../../format.ts';
import { bringWords, useWords } from '../../i18n.ts';
import { scenarioWords } from '../../names.ts';
import { SIDES } from '../../sides.ts';
import { stageOf, store } from '../../store.ts';
import { Ornament } from '../frame/Ornament.tsx';
import { Claims } from './Claims.tsx';
import { Cost } from './Cost.tsx';
import { Discuss } from './Discuss.tsx';
import { OpenPart, useFolded } from './folded.ts';
import { Jumps, NextPart, PartPicker } from './Jumps.tsx';
import { Late } from './Late.tsx';
import { Ledgers } from './Ledgers.tsx';
import { Lost } from './Lost.tsx';
import { Offices } from './Offices.tsx';
import { closeOracle } from './oracle.ts';
import { Part, type PartName, partsOf } from './Part.tsx';
import { Real } from './Real.tsx';
import { Regions } from './Regions.tsx';
import { RunCharts } from './RunCharts.tsx';
import { type Stop, stopsOf } from './run.ts';
import { placeOf, Sentence, Sentences } from './Sentences.tsx';
import { Slide, type Slides, useSlides } from './slides.ts';
import { Take } from './Take.tsx';
import { Timeline } from './Timeline.tsx';
import { Witnesses } from './Witnesses.tsx';
import './debrief.css';
import './questions.css';

const Why = lazy(async () => ({ default: (await import('./Why.tsx')).Why }));
const Replay = lazy(async () => ({ default: (await import('./Replay.tsx')).Replay }));
const Watch = lazy(async () => ({ default: (await import('./Watch.tsx')).Watch }));
const Article = lazy(async () => ({ default: (await import('./Article.tsx')).Article }));
const ExitTicket = lazy(async () => ({ default: (await import('./ExitTicket.tsx')).ExitTicket }));
const Mirror = lazy(async () => ({ default: (await import('./Mirror.tsx')).Mirror }));
const WhatIf = lazy(async () => ({ default: (await import('./WhatIf.tsx')).WhatIf }));

export type Opened = { debrief: Files; record: GameRecord; content: Content };
/** What every part of the debrief shares: the run, its moments, and the one that is looked at. */
export type Looked = Opened & { stops: readonly Stop[]; at: number; choose: (at: number) => void };

/** The debrief: both sides’ moves opened, what was seen beside what was, and what it cost. */
export function Debrief(opened: Opened) {
  const { say } = useWords();
  const [ready, setReady] = useState(false);
  const stops = useMemo(() => stopsOf(opened.content, opened.debrief), [opened.content, opened.debrief]);
  const [at, choose] = useState(stops.length - 1);
  useEffect(() => void bringWords('debrief').then(() => setReady(true)), []);
  useEffect(() => closeOracle, []);
  const parts = useMemo(() => partsOf(opened.debrief), [opened.debrief]);
  // What is kept beside the history changes the record in the store; the history that is looked at stays the same one.
  const [record] = useState(() => {
    const { branches: _branches, ...history } = opened.record;
    return history;
  });
  const slides = useSlides(parts);
  const folded = useFolded(parts);
  if (!ready) return null;
  const looked: Looked = { ...opened, record, stops, at, choose };
  const { finish } = opened.debrief;
  const page = slides.shown ? null : folded.open; // of a telephone
  if (parts.length === 0)
    return (
      <main className="debrief">
        <Head {...looked} />
      </main>
    );
  const isHeaded = !slides.shown && (!page || page === parts[0]); // another page or a slide keeps the heading for those who do not see
  return (
    <main className={page ? 'debrief paged' : 'debrief'}>
      <Slide.Provider value={slides.shown ?? page}>
        {isHeaded ? <Head {...looked} /> : <h1 className="unseen">{say('debrief', 'title')}</h1>}
        {slides.shown && <SlideBar slides={slides} parts={parts} />}
        {page && <PartPicker parts={parts} at={page} show={folded.show} />}
        {!slides.shown && !page && <Jumps open={slides.open} parts={parts} />}
        <Timeline {...looked} />
        <Part name="files">
          <Late>
            <Replay {...looked} />
          </Late>
        </Part>
        <RunCharts {...looked} />
        <Regions {...looked} />
        <Part name="watch">
          <Witnesses {...looked} />
          <Late>
            <Watch {...looked} />
          </Late>
        </Part>
        <Claims {...looked} />
        <Part name="why">
          <Late>
            <Why {...looked} />
          </Late>
        </Part>
        <Part name="whatif">
          <Late>
            <WhatIf {...looked} />
          </Late>
        </Part>
        <Part name="mirror">
          <Late>
            <Mirror {...looked} />
          </Late>
        </Part>
        <Cost {...looked} />
        <Part name="article">
          <Late>
            <OpenPart.Provider value={folded.show}>
              <Article {...looked} />
            </OpenPart.Provider>
          </Late>
        </Part>
        <Real {...looked} />
        {finish && (
          <Ledgers finish={finish} lines={opened.debrief.lines} scenario={record.scenario}>
            <Offices {...looked} />
          </Ledgers>
        )}
        <Part name="reflect">
          <Sentences {...looked} />
          <Discuss scenario={opened.content.scenario} />
        </Part>
        <Part name="ticket">
          <Late>
            <ExitTicket {...looked} />
          </Late>
        </Part>
        <Take {...looked} />
        {page && <NextPart parts={parts} at={page} show={folded.show} />}
      </Slide.Provider>
    </main>
  );
}

function SlideBar({ slides, parts }: { slides: Slides; parts: readonly PartName[] }) {
  const { say } = useWords();
  const at = slides.shown ? parts.indexOf(slides.shown) : 0;
  return (
    <nav className="slide-bar" aria-label={say('debrief', 'slides.label')}>
      <button type="button" disabled={at === 0} onClick={() => slides.turn(-1)}>
        {say('debrief', 'slides.back')}
      </button>
      <span>{`${at + 1} / ${parts.length}`}</span>
      <button type="button" disabled={at === parts.length - 1} onClick={() => slides.turn(1)}>
        {say('debrief', 'slides.next')}
      </button>
      <button type="button" onClick={slides.close}>
        {say('debrief', 'slides.close')}
      </button>
    </nav>
  );
}

/** The first thing asked is to step out of the role; nothing is ranked before. */
function Head({ stops, content, record, debrief }: Looked) {
  const { language, say } = useWords();
  const own = useStore(store, (screen) => stageOf(screen)?.view.side);
  const people = SIDES.filter((one) => record.players[one] === 'person');
  const side = own ?? (people.length === 1 ? people[0] : undefined); // of no side: a teacher, or a game of computers
  const [first, last] = [stops[0], stops.at(-1)];
  return (
    <header className="debrief-head">
      <p className="quiet">
        {scenarioWords(record.scenario, 'title')}
        {first && last && first !== last && ` · ${formatMonths(language, first.from, last.to)}`}
      </p>
      <h1>{say('debrief', 'title')}</h1>
      <p className="lead">{say('debrief', 'lead')}</p>
      {debrief.lost && <Lost lost={debrief.lost} lived={debrief.reports.length} ended={debrief.finish !== null} />}
      {!debrief.lost && !debrief.finish && (
        <aside className="lost">
          <p>{say('debrief', 'early', { lived: debrief.reports.length, turns: content.scenario.turns })}</p>
        </aside>
      )}
      {side && (
        <aside className="step-out">
          <Ornament />
          <h2>{say('debrief', 'stepOut.title')}</h2>
          <p>{say('debrief', `stepOut.${side}`)}</p>
          <Sentence place={`${placeOf(record)} step-out`} label={say('debrief', 'stepOut.question')} />
        </aside>
      )}
    </header>
  );
}
