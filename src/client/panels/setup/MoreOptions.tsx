import { RefreshCw } from 'lucide-react';
import { useId } from 'react';
import type { Scenario } from '../../../content/schema.ts';
import { formatNumber } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { drawSeed, seedOf, type Wishes } from './wishes.ts';

type Props = { wishes: Wishes; wish: (change: Partial<Wishes>) => void; scenario: Scenario | null };

/** What most players never need: luck, the path of the internet, chance events, how many people. */
export function MoreOptions({ wishes, wish, scenario }: Props) {
  const { t } = useWords();
  return (
    <details className="more-options">
      <summary>{t('setup.more')}</summary>
      <div className="more-grid">
        <Seed seed={wishes.seed} draw={(seed) => wish({ seed })} />
        <fieldset>
          <legend>{t('setup.supply')}</legend>
          {(['itu', 'article'] as const).map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="supply"
                checked={wishes.supply === one}
                onChange={() => wish({ supply: one })}
              />
              {t(one === 'itu' ? 'setup.supplyItu' : 'setup.supplyArticle')}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('setup.events')}</legend>
          {(['history', 'hazard'] as const).map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name="events"
                checked={wishes.events === one}
                onChange={() => wish({ events: one })}
              />
              {t(one === 'history' ? 'setup.eventsHistory' : 'setup.eventsHazard')}
            </label>
          ))}
        </fieldset>
        {scenario?.endings.some((ending) => ending.id === 'tragedy') && (
          <label className="choice">
            <input type="checkbox" checked={wishes.force} onChange={(event) => wish({ force: event.target.checked })} />
            <span>
              {t('setup.force')}
              <small>{t('setup.forceHint')}</small>
            </span>
          </label>
        )}
        {scenario && <People wishes={wishes} wish={wish} scenario={scenario} />}
      </div>
    </details>
  );
}

function Seed({ seed, draw }: { seed: string; draw: (seed: string) => void }) {
  const { t } = useWords();
  const id = useId();
  const wrong = seedOf(seed) === null;
  return (
    <div className="field">
      <label htmlFor={id}>{t('setup.seed')}</label>
      <div className="field-row">
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={seed}
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onChange={(event) => draw(event.target.value)}
        />
        <button type="button" className="icon" aria-label={t('setup.seedNew')} onClick={() => draw(drawSeed())}>
          <RefreshCw aria-hidden="true" />
        </button>
      </div>
      <small id={`${id}-hint`} className={wrong ? 'wrong' : ''}>
        {t(wrong ? 'setup.seedWrong' : 'setup.seedHint')}
      </small>
    </div>
  );
}

const FEWER = [2000, 5000, 10000, 20000];

function People({ wishes, wish, scenario }: Props & { scenario: Scenario }) {
  const { t, language } = useWords();
  const id = useId();
  const { default: usual, min, max } = scenario.people;
  const counts = [...new Set([...FEWER, usual])].filter((n) => n >= min && n <= max).sort((a, b) => a - b);
  return (
    <div className="field">
      <label htmlFor={id}>{t('setup.people')}</label>
      <select id={id} value={wishes.people ?? usual} onChange={(event) => wish({ people: Number(event.target.value) })}>
        {counts.map((count) => (
          <option key={count} value={count}>
            {formatNumber(language, count)}
          </option>
        ))}
      </select>
      <small>{t('setup.peopleHint')}</small>
    </div>
  );
}
