import type { Scenario } from '../../../content/schema.ts';
import type { PlayerId } from '../../../session/messages.ts';
import { useWords } from '../../i18n.ts';

const OPPONENTS = [
  'greedy',
  'good',
  'elite',
  'history',
  'random',
  'idle',
  'person',
] as const satisfies readonly PlayerId[];

type Props = { opponent: PlayerId; scenario: Scenario | null; choose: (opponent: PlayerId) => void };

/** Who leads the other side. History only where the scenario documents its moves. */
export function Opponents({ opponent, scenario, choose }: Props) {
  const { t } = useWords();
  const offered = OPPONENTS.filter((one) => one !== 'history' || (scenario?.history.length ?? 0) > 0);
  return (
    <fieldset className="opponents">
      <legend>{t('setup.opponent')}</legend>
      {offered.map((one) => (
        <label key={one} className="choice">
          <input type="radio" name="opponent" checked={opponent === one} onChange={() => choose(one)} />
          <span>
            {t(`setup.opponents.${one}`)}
            <small>{t(`setup.opponents.${one}Hint`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
