import { useStore } from 'zustand';
import { store } from '../../store.ts';

/** Says each change of state once to a screen reader. */
export function Announcer() {
  const text = useStore(store, (screen) => screen.announcement);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {text}
    </p>
  );
}
