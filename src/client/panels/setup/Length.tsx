import type { Scenario } from '../../../content/schema.ts';
import { formatDate } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import type { Wishes } from './wishes.ts';

type Props = { wishes: Wishes; wish: (change: Partial<Wishes>) => void; scenario: Scenario };
const MINUTES = ['6', '45', '90'] as const;

/** First month of a turn, for the eye: turns of 52 weeks a year. */
function monthOfTurn({ start, weeksPerTurn }: Scenario, turn: number): string {
  const [year = 0, month = 1] = start.split('-').map(Number);
  const months = year * 12 + month - 1 + Math.round(((turn - 1) * weeksPerTurn * 12) / 52);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** How much of the scenario is played: all of it, or the part that fits a lesson. */
export function Length({ wishes, wish, scenario }: Props) {
  const { t, language } = useWords();
  const name = (minutes: (typeof MINUTES)[number] | null): string => {
    const part = minutes && scenario.presets?.[minutes];
    if (!minutes || !part) return t('setup.lengthWhole');
    const from = formatDate(language, monthOfTurn(scenario, part.from));
    return t('setup.lengthPart', { minutes, count: part.turns, from });
  };
  const offered = [null, ...MINUTES.filter((minutes) => scenario.presets?.[minutes])];
  return (
    <fieldset className="opponents">
      <legend>{t('setup.length')}</legend>
      {offered.map((minutes) => (
        <label key={minutes ?? 'whole'} className="choice">
          <input
            type="radio"
            name="length"
            checked={wishes.preset === minutes}
            onChange={() => wish({ preset: minutes })}
          />
          {name(minutes)}
        </label>
      ))}
      {offered.some((minutes) => minutes && (scenario.presets?.[minutes]?.from ?? 1) > 1) && (
        <small>{t('setup.lengthHint')}</small>
      )}
    </fieldset>
  );
}
