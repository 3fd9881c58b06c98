import { ArrowLeft, ArrowRight, Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Chapter as Entry } from '../../../content/chapters.ts';
import type { Side } from '../../../engine/game.ts';
import type { PlayerId } from '../../../session/messages.ts';
import { conceptName, useConcepts } from '../../concepts.ts';
import { bringWords, say, useWords } from '../../i18n.ts';
import { scenarioName } from '../../names.ts';
import { openGame } from '../../table.ts';
import { Grounds } from '../debrief/Grounds.tsx';
import { Source } from '../debrief/Source.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { Concept } from '../glossary/Concept.tsx';
import { Item } from './Item.tsx';
import { Trial } from './Trial.tsx';

type Props = { chapter: Entry; number: number; leave: () => void; next: (() => void) | null };

const SEED = 1; // every learner meets the same country, so that the hints of the chapter fit

/** One chapter, from its question to what to read on. */
export function Chapter({ chapter, number, leave, next }: Props) {
  const { t, language } = useWords();
  const word = (key: string) => say('learn', `chapters.${chapter.id}.${key}`);
  const { list } = useConcepts(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => void bringWords(chapter.episode.scenario), [chapter]);
  return (
    <article className="chapter">
      <p className="step">{t('learn.chapter', { number })}</p>
      <h1 tabIndex={-1} ref={heading}>
        {word('title')}
      </h1>
      <Ornament />
      <p className="lead">{word('question')}</p>
      <h2>{t('learn.tryOut')}</h2>
      <p>{word('setting')}</p>
      <Trial chapter={chapter} />
      <h2>{t('learn.play')}</h2>
      <p>{word('hint')}</p>
      <Episode episode={chapter.episode} />
      <h2>{t('learn.questions')}</h2>
      {chapter.items.map((item, n) => (
        <Item key={item.id} chapter={chapter.id} item={item} number={n + 1} />
      ))}
      <h2>{t('learn.words')}</h2>
      {list
        .filter((concept) => chapter.concepts.includes(concept.id))
        .map((concept) => (
          <details key={concept.id}>
            <summary>{conceptName(concept.id)}</summary>
            <Concept entry={concept} />
          </details>
        ))}
      <details>
        <summary>{t('report.sources')}</summary>
        <p className="source">
          {t('glossary.source')}{' '}
          <cite>
            <Source text={chapter.source} />
          </cite>
        </p>
        <Grounds grounds={chapter.grounds} />
      </details>
      <div className="actions">
        <button type="button" onClick={leave}>
          <ArrowLeft aria-hidden="true" /> {t('learn.back')}
        </button>
        {next && (
          <button type="button" onClick={next}>
            {t('learn.next')} <ArrowRight aria-hidden="true" />
          </button>
        )}
      </div>
    </article>
  );
}

function Episode({ episode }: { episode: Entry['episode'] }) {
  const { t } = useWords();
  const { scenario, preset, side, opponent } = episode;
  const other: Side = side === 'regime' ? 'civil' : 'regime';
  const players = { [side]: 'person', [other]: opponent } as Record<Side, PlayerId>;
  return (
    <button
      type="button"
      className="main"
      onClick={() => void openGame({ type: 'open', scenario, ...(preset && { preset }), seed: SEED, players })}
    >
      <Play aria-hidden="true" /> {t('learn.playThis', { scenario: scenarioName(scenario), side: t(`side.${side}`) })}
    </button>
  );
}
