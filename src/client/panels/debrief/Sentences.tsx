import { useEffect, useId, useState } from 'react';
import { useWords } from '../../i18n.ts';
import { keepNote, readNote } from '../../notes.ts';
import type { Looked } from './Debrief.tsx';

const QUESTIONS = ['explain', 'judge'] as const;

/** Two sentences about one decision: one explains it, one judges it. They are different, and both are needed. */
export function Sentences({ record }: Looked) {
  const { say } = useWords();
  return (
    <div className="reflect">
      {QUESTIONS.map((question) => (
        <Sentence
          key={question}
          place={`${placeOf(record)} ${question}`}
          label={say('debrief', `reflect.${question}`)}
        />
      ))}
      <p className="quiet">{say('debrief', 'reflect.kept')}</p>
    </div>
  );
}

/** Where the sentences about this run are kept on this device; nothing is sent. */
export const placeOf = ({ scenario, settings, turns }: Looked['record']): string =>
  `zheli.reflect ${scenario} ${settings.seed} ${turns.at(-1)?.hash ?? ''}`;

/** A sentence in the reader's own words, kept on this device. On paper it stands as it was written. */
export function Sentence({ place, label }: { place: string; label: string }) {
  const id = useId();
  const { say } = useWords();
  const [text, write] = useState(() => readNote(place));
  const [kept, setKept] = useState(true);
  useEffect(() => {
    // Another tab writes on: what stands here follows, so that neither takes the other's words away.
    const hear = ({ key, newValue }: StorageEvent) => key === place && newValue !== null && write(newValue);
    addEventListener('storage', hear);
    return () => removeEventListener('storage', hear);
  }, [place]);
  return (
    <p className="sentence">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={1000}
        value={text}
        onChange={(event) => {
          write(event.target.value);
          setKept(keepNote(place, event.target.value));
        }}
      />
      <span role="status" className={kept ? undefined : 'unkept'}>
        {!kept && say('debrief', 'unkept')}
      </span>
    </p>
  );
}
