// A shared device is passed on: the screen is covered at once, and uncovered when the house shows the seat that was asked for.
import { coveringNow } from './device.ts';
import { lesson, say } from './lesson.ts';
import { show, store } from './store.ts';

export function coverDevice(): void {
  lesson.setState({ covering: { until: null }, refused: null });
  clearSeat();
  void say({ type: 'hand-over', to: null });
}

/** What one pupil pointed at, heard or was told is not for the next. */
export function clearSeat(): void {
  const { trouble } = store.getState();
  show({
    ...{ stages: {}, side: null, record: null, aim: null, notes: [], announcement: '' },
    ...{ selectedRegion: null, hoveredRegion: null },
    ...(trouble?.kind === 'refusal' && { trouble: null }),
  });
}

export async function takeDevice(person: string): Promise<void> {
  lesson.setState({ covering: { until: person }, refused: null });
  const reply = await say({ type: 'hand-over', to: person });
  const { covering, parts } = lesson.getState();
  if (covering?.until !== person) return; // covered again meanwhile
  // It may have been this one's already: then nothing new comes that would uncover it.
  lesson.setState({ covering: reply && !reply.ok ? { until: null } : coveringNow(covering, parts) });
}
