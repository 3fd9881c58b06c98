import { useState } from 'react';
import { useStore } from 'zustand';
import type { Moment } from '../../../session/moment.ts';
import { openingWeek, type Picture, type Reading, readingOf } from '../../board/picture.ts';
import { formatValue } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { indicatorName } from '../../names.ts';
import { LENSES, type Lens, store } from '../../store.ts';
import { Painted } from '../Board.tsx';
import { Legend } from '../board/Legend.tsx';
import type { Looked } from './Debrief.tsx';

const SHOWN = [...LENSES, 'believed', 'fear'] as const;
type Shown = (typeof SHOWN)[number];
/** How the map is coloured for each question; what is believed has no lights of its own, it shades the land;
 * fear is told by the lights of all who are online. */
const DRAWN: Record<Shown, Lens> = {
  online: 'online',
  voice: 'voice',
  protest: 'protest',
  law: 'law',
  believed: 'law',
  fear: 'online',
};

type Props = { looked: Looked; moment: Moment; week: number; pace: number };

/** The map in one week of the past, with the lenses that only the debrief has: what people believed and did not say, and their fear. */
export function NightOf({ looked, moment, week, pace }: Props) {
  const { t, say } = useWords();
  const [shown, choose] = useState<Shown>('voice');
  const picture = usePicture({ looked, moment, week, pace }, shown);
  return (
    <div className="replay-night">
      <label className="choice">
        {t('game.lens')}
        <select value={shown} onChange={(event) => choose(SHOWN.find((one) => one === event.target.value) ?? 'voice')}>
          {SHOWN.map((one) => (
            <option key={one} value={one}>
              {one === 'believed'
                ? say('debrief', 'files.believed')
                : one === 'fear'
                  ? indicatorName('fear')
                  : t(`game.lenses.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="board-room">
        <div className="board" data-lens={picture.lens}>
          <Painted picture={picture} />
          <Legend fear />
        </div>
      </div>
    </div>
  );
}

/** What only the opened files say of a region, or null where the question is put to the public week. */
function within(shown: Shown, region: Record<string, number> | undefined): Reading | null {
  if (shown === 'believed') {
    const discontent = region?.discontent ?? 0;
    return { unit: 'share', value: discontent, shade: discontent };
  }
  return shown === 'fear' ? { unit: 'share', value: region?.fear ?? 0, shade: 0 } : null;
}

function usePicture({ looked, moment, week: at, pace }: Props, shown: Shown): Picture {
  const { language, say } = useWords();
  const { content, debrief } = looked;
  const people = content.regions;
  const hovered = useStore(store, (screen) => screen.hoveredRegion);
  const selected = useStore(store, (screen) => screen.selectedRegion);
  const stillness = useStore(store, (screen) => screen.stillness);
  const week = moment.weeks[Math.min(at, moment.weeks.length - 1)] ?? openingWeek(people, moment.screens.civil);
  const report = debrief.reports[moment.turn - 1];
  const lens = DRAWN[shown];
  const values: Record<string, string> = {};
  const shade: Record<string, number> = {};
  const badges: Record<string, string> = {};
  people.forEach(({ id }, region) => {
    const reading = within(shown, report?.regions[id]) ?? readingOf(lens, week, people, region);
    if (reading) values[id] = formatValue(language, reading.unit, reading.value);
    if (reading) shade[id] = reading.shade;
    if ((week.outage[region] ?? 0) > 0.02) badges[id] = say('board', 'outage');
  });
  const names = Object.fromEntries(
    people.map(({ id }) => [id, say('board', `regions.${id}`) || say('deck', `regions.${id}.name`)]),
  );
  const blocked = report?.indicators['blocked-share'] ?? 0;
  const fear = people.map(({ id }) => report?.regions[id]?.fear ?? null);
  const still = { people, names, week, lens, values, shade, badges, fear, blocked, selected, hovered };
  return { ...still, pace: stillness ? 0 : pace, aims: null, projector: false };
}
