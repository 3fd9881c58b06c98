import { type Form, type Idea, RIGHT } from '../../../session/inventory.ts';
import { useWords } from '../../i18n.ts';

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
    </li>
  );
}
