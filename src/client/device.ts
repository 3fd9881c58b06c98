// A device that several pupils share, as its page knows it: whether anything of a seat may be on screen, and in whose name it speaks.
import type { Spoken } from '../session/lesson/messages.ts';
import type { Shown } from '../session/lesson/shown.ts';

/** Covered here at once, before the house has heard of it, until it shows the seat that was asked for. Null = not covering. */
export type Covering = { until: string | null } | null;
type Screen = { parts: Shown; covering: Covering };

/** Said for the device itself, whoever has it in hand. */
const ITS_OWN: ReadonlySet<Spoken['type']> = new Set(['share', 'hand-over']);

/** Whether the screen shows nothing of any seat. */
export const isCovered = ({ parts, covering }: Screen): boolean =>
  parts.device !== undefined && (covering !== null || parts.device.holder === null);

/** Whether it goes on covering, now that these parts have come. */
export function coveringNow(covering: Covering, { device, you }: Shown): Covering {
  if (!covering || !device || device.holder === null) return covering && device ? kept(covering) : null;
  return device.holder === covering.until && you?.id === covering.until ? null : covering;
}

/** Covered by the house as well: what is left to wait for is the seat that was asked for. */
const kept = (covering: { until: string | null }): Covering => (covering.until === null ? null : covering);

/** In whose name a letter goes; undefined = of the device, or nobody shares it. */
export function speaker(screen: Screen, { type }: Pick<Spoken, 'type'>): string | undefined {
  return screen.parts.device && !isCovered(screen) && !ITS_OWN.has(type) ? screen.parts.you?.id : undefined;
}
