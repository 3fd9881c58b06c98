import type { Chapter } from '../../../content/chapters.ts';
import { say, useWords } from '../../i18n.ts';
import { markAnswer, useLearning } from '../../learning.ts';

type Props = { chapter: string; item: Chapter['items'][number]; number: number };

/** A question with four answers. Whatever is chosen, the explanation follows; another choice is open. */
export function Item({ chapter, item, number }: Props) {
  const { t } = useWords();
  const word = (key: string) => say('learn', `chapters.${chapter}.items.${item.id}.${key}`);
  const chosen = useLearning().chapters[chapter]?.answers[item.id];
  const right = chosen === item.right;
  return (
    <fieldset className="item">
      <legend>
        {number}. {word('question')}
      </legend>
      {Array.from({ length: item.answers }, (_, n) => (
        <label key={`${item.id}-${n.toString()}`} className="choice">
          <input
            type="radio"
            name={`${chapter}-${item.id}`}
            checked={chosen === n}
            onChange={() => markAnswer(chapter, item.id, n)}
          />
          {word(`answers.${n}`)}
        </label>
      ))}
      <p role="status" className="why" data-right={chosen === undefined ? undefined : right}>
        {chosen !== undefined && (
          <>
            <strong>{t(right ? 'learn.right' : 'learn.notYet')}</strong> {word('why')}
          </>
        )}
      </p>
    </fieldset>
  );
}
