import { useState } from 'react';
import { say } from '../../lesson.ts';
import { useLesson } from './useLesson.ts';

/** How many in a hundred privately agree: a guess of this turn, which can be changed until the turn ends. */
export function Guess({ words }: { words: string }) {
  const { w } = useLesson();
  const [percent, setPercent] = useState(50);
  const [told, setTold] = useState<number | null>(null);
  return (
    <section>
      <h2 id="guess">{words}</h2>
      <div className="taps">
        <input
          type="range"
          min={0}
          max={100}
          value={percent}
          aria-labelledby="guess"
          onChange={(event) => setPercent(Number(event.target.value))}
        />
        <output className="guess-now">{percent}</output>
        <button
          type="button"
          aria-pressed={told === percent}
          onClick={() => {
            setTold(percent);
            void say({ type: 'guess', percent });
          }}
        >
          {w('guessDone')}
        </button>
      </div>
    </section>
  );
}
