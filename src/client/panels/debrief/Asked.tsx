import { type Form, type Idea, RIGHT, TOLD_OF } from '../../../session/inventory.ts';
import { useConcepts } from '../../concepts.ts';
import { useWords } from '../../i18n.ts';
import { Grounds } from './Grounds.tsx';

const ANSWERS = [0, 1, 2, 3];

type Props = {
  idea: Idea;
  form: Form;
  given: number | undefined;
  told: boolean; // the answer stands, and is explained
  answer: (idea: Idea, chosen: number) => void;
};

/** One idea of the inventory, asked. Once told, it explains and does not test again. */
export function Asked({ idea, form, given, told, answer }: Props) {
  const { say } = useWords();
  const words = (key: string) => say('inventory', `items.${idea}.${form}.${key}`);
  const right = RIGHT[idea][form];
  return (
    <li>
      <fieldset disabled={told}>
        <legend>{words('question')}</legend>
        {ANSWERS.map((nth) => (
          <label key={nth} className="choice">
            <input
              type="radio"
              name={`asked-${form}-${idea}`}
              checked={given === nth}
              onChange={() => answer(idea, nth)}
            />
            {words(`answers.${nth}`)}
          </label>
        ))}
      </fieldset>
      {told && (
        <p role="status">
          <strong>
            {given === right
              ? say('debrief', 'ticket.right')
              : say('debrief', 'ticket.other', { answer: words(`answers.${right}`) })}
          </strong>{' '}
          {words('why')}
        </p>
      )}
      {told && TOLD_OF[idea] && <Written concept={TOLD_OF[idea]} />}
    </li>
  );
}

/** Where what the question tells of stands written. */
function Written({ concept }: { concept: string }) {
  const { language } = useWords();
  const { list } = useConcepts(language);
  return <Grounds grounds={list.find(({ id }) => id === concept)?.grounds} />;
}
