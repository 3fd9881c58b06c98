import './report.css';
import { useStore } from 'zustand';
import type { Content } from '../../../content/schema.ts';
import type { NewsItem } from '../../../engine/state.ts';
import { formatDate } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { regionName } from '../../names.ts';
import { figureOf, headline, keyOf, lineOf, type Outlet, paperOf, subjectOf } from '../../news.ts';
import { store } from '../../store.ts';
import { Ornament } from '../frame/Ornament.tsx';
import { Standing } from './Standing.tsx';

type Props = { content: Content; outlet: Outlet; news: NewsItem[]; date: string; number: number };

/** A front page: each paper with its own head, voice and layout. */
export function Newspaper({ content, outlet, news, date, number }: Props) {
  const { t, language } = useWords();
  const skipped = useStore(store, (screen) => screen.skipped);
  const [lead, ...others] = paperOf(news, outlet);
  return (
    <article className={`paper ${outlet}`} aria-label={t(`paper.${outlet}`)}>
      <header className="masthead">
        <p className="paper-kind">{t(outlet === 'state' ? 'paper.stateKind' : 'paper.independentKind')}</p>
        <h3>{t(`paper.${outlet}`)}</h3>
        {outlet === 'state' && <Ornament />}
        <p className="dateline">
          <span>{formatDate(language, date)}</span>
          <span>{t(outlet === 'state' ? 'paper.stateMotto' : 'paper.independentMotto')}</span>
          <span>{t('paper.issue', { number })}</span>
        </p>
      </header>
      {!lead && <p className="paper-none">{t('report.paperNone')}</p>}
      {lead && <Story content={content} item={lead} lead skipped={skipped} />}
      {others.length > 0 && (
        <div className="columns">
          {others.map((item) => (
            <Story key={keyOf(item)} content={content} item={item} skipped={skipped} />
          ))}
        </div>
      )}
    </article>
  );
}

type StoryProps = { content: Content; item: NewsItem; lead?: boolean; skipped: string[] };

function Story({ content, item, lead = false, skipped }: StoryProps) {
  const { t, language } = useWords();
  if (item.kind === 'event' && skipped.includes(item.id)) {
    return <p className="story quiet">{t('note.skipped')}</p>;
  }
  const line = lineOf(item);
  const figure = figureOf(language, item);
  const figureWords = { state: 'report.officialFigure', independent: 'report.independentFigure' } as const;
  const kicker = [line ? subjectOf(item) : '', item.region ? regionName(item.region) : ''].filter(Boolean).join(' · ');
  const event = item.kind === 'event' ? content.events.find(({ id, date }) => id === item.id && date) : undefined;
  return (
    <section className={`story ${lead ? 'lead' : ''}`}>
      {kicker && <p className="kicker">{kicker}</p>}
      <h4>{headline(line || subjectOf(item))}</h4>
      {figure !== undefined && item.kind !== 'count' && (
        <p className="figure">{t(figureWords[item.outlet], { figure })}</p>
      )}
      {event && (
        <details className="story-sources">
          <summary>{t('report.sources')}</summary>
          <dl>
            <div>
              <dt className="unseen">{t('report.sources')}</dt>
              <Standing event={event} id={event.id} />
            </div>
          </dl>
        </details>
      )}
    </section>
  );
}
