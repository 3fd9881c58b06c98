// A shared device is passed on: the screen is covered at once, and uncovered when the house shows the seat that was asked for.
import { coveringNow } from './device.ts';
import { lesson, say } from './lesson.ts';
import { show } from './store.ts';

export function coverDevice(): void {
  lesson.setState({ covering: { until: null }, refused: null });
  show({ stages: {}, side: null, record: null, aim: null, selectedRegion: null, announcement: '' });
  void say({ type: 'hand-over', to: null });
}

export async function takeDevice(person: string): Promise<void> {
  lesson.setState({ covering: { until: person }, refused: null });
  const reply = await say({ type: 'hand-over', to: person });
  const { covering, parts } = lesson.getState();
  if (covering?.until !== person) return; // covered again meanwhile
  // It may have been this one's already: then nothing new comes that would uncover it.
  lesson.setState({ covering: reply && !reply.ok ? { until: null } : coveringNow(covering, parts) });
}
