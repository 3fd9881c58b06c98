import { formatSigned } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { useBrief } from '../frame/Aside.tsx';
import type { Table } from '../frame/useTable.ts';
import { countText, questionText } from '../game/question.ts';

/** How the question of the turn was settled, and what the own stake brought. */
export function Answer({ table }: { table: Table }) {
  const words = useWords();
  const { t, language } = words;
  const last = table.view.seen.at(-1);
  const question = last?.question;
  if (useBrief() || !question) return null;
  const { before, now, answer, staked } = question;
  const told = (count: number) => countText(words, table.content, question, count);
  const worth = last.receipts.find((line) => line.id === 'stake')?.worth ?? 0;
  return (
    <section className="panel answer">
      <h2>{t('stakes.question')}</h2>
      <p>{questionText(deck, question)}</p>
      <p>
        <strong>{t(`stakes.${answer}`)}</strong>{' '}
        <small>
          {told(before)} → {told(now)}
        </small>
      </p>
      {staked && (
        <p className={staked === answer ? 'right' : 'wrong'}>
          {t(staked === answer ? 'stakes.right' : 'stakes.wrong', { guess: t(`stakes.${staked}`) })}{' '}
          <strong className="sum">{formatSigned(language, worth)}</strong>
        </p>
      )}
    </section>
  );
}
