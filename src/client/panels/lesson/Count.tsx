import { useEffect, useState } from 'react';
import { useLesson } from './useLesson.ts';

const MOST = 60; // ballots of one class
const PATIENCE_MS = 3000; // for an answer; then what the lesson says is shown again

type Props = { label: string; value: number; change: (count: number) => void; disabled?: boolean };

/** Fewer, how many, more: quick with a finger as with keys. Shows what was pressed before the lesson has answered. */
export function Count({ label, value, change, disabled = false }: Props) {
  const { w } = useLesson();
  const [pressed, setPressed] = useState<number | null>(null);
  const shown = pressed ?? value;
  useEffect(() => {
    if (pressed === null) return;
    const clock = setTimeout(() => setPressed(null), pressed === value ? 0 : PATIENCE_MS);
    return () => clearTimeout(clock);
  }, [pressed, value]);
  const set = (count: number) => {
    const whole = Math.min(MOST, Math.max(0, Math.round(count) || 0));
    setPressed(whole);
    change(whole);
  };
  return (
    <span className="count">
      <button
        type="button"
        aria-label={`${label}: ${w('fewer')}`}
        disabled={disabled || shown === 0}
        onClick={() => set(shown - 1)}
      >
        −
      </button>
      <input
        type="number"
        min={0}
        max={MOST}
        aria-label={label}
        disabled={disabled}
        value={shown}
        onChange={(event) => set(Number(event.target.value))}
      />
      <button
        type="button"
        aria-label={`${label}: ${w('moreVotes')}`}
        disabled={disabled}
        onClick={() => set(shown + 1)}
      >
        +
      </button>
    </span>
  );
}
