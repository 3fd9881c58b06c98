import { deck, useWords } from '../../i18n.ts';
import { resourceName } from '../../names.ts';
import { decide } from '../../table.ts';
import { useBrief } from '../frame/Aside.tsx';
import type { Table } from '../frame/useTable.ts';
import { Coin } from './Purse.tsx';
import { countText, questionText } from './question.ts';
import { Vow } from './Vow.tsx';

const GUESSES = ['less', 'same', 'more'] as const;

/** What is at stake this turn beside the cards: the question of the turn with a point on its answer, and a promise. */
export function Stakes({ table }: { table: Table }) {
  const { question, decisions } = table.view;
  if (useBrief()) return null; // the cards alone
  if (!question && !decisions.some((one) => one.kind === 'pledge')) return null;
  return (
    <div className="panel stakes">
      {question && <Question table={table} question={question} />}
      <Vow table={table} />
    </div>
  );
}

function Question({ table, question }: { table: Table; question: NonNullable<Table['view']['question']> }) {
  const words = useWords();
  const { t } = words;
  const { decisions, decided } = table.view;
  const staked = decided.find((one) => one.kind === 'stake');
  const guesses = decisions.filter((one) => one.kind === 'stake');
  return (
    <section aria-labelledby="question-title">
      <h2 id="question-title">{t('stakes.question')}</h2>
      <p className="asked">
        {questionText(deck, question)}{' '}
        <small>
          {t('stakes.before')} {countText(words, table.content, question, question.before)}
        </small>
      </p>
      {(guesses.length > 0 || staked) && (
        <fieldset>
          <legend>
            {t('stakes.lay')}{' '}
            <span aria-hidden="true">
              <Points resource={question.purse} points={1} /> → <Points resource={question.purse} points={2} />
            </span>
            <span className="unseen">
              {t('stakes.laid')} ({resourceName(question.purse)})
            </span>
          </legend>
          {GUESSES.map((guess) => {
            const on = staked?.guess === guess;
            const decision = on ? staked : guesses.find((one) => one.guess === guess);
            return (
              <button
                key={guess}
                type="button"
                aria-pressed={on}
                aria-disabled={!decision}
                onClick={() => decision && void decide(decision, on)}
              >
                {t(`stakes.${guess}`)}
              </button>
            );
          })}
        </fieldset>
      )}
    </section>
  );
}

function Points({ resource, points }: { resource: string; points: number }) {
  return (
    <span className={`coin ${resource}`}>
      <Coin resource={resource} />
      {points}
    </span>
  );
}
