import { Fragment } from 'react';
import type { Scenario } from '../../../content/schema.ts';
import type { Side } from '../../../engine/game.ts';
import type { PlayerId } from '../../../session/messages.ts';
import { useWords } from '../../i18n.ts';
import { CHARACTERS } from './characters.ts';

const OPPONENTS = [
  'greedy',
  'good',
  'elite',
  'history',
  'random',
  'idle',
  'person',
] as const satisfies readonly PlayerId[];

type Props = { opponent: PlayerId; side: Side; scenario: Scenario | null; choose: (opponent: PlayerId) => void };

/** Who leads the other side (`side`). History only where the scenario documents its moves. */
export function Opponents({ opponent, side, scenario, choose }: Props) {
  const { t } = useWords();
  const offered = OPPONENTS.filter((one) => one !== 'history' || (scenario?.history.length ?? 0) > 0);
  const character = CHARACTERS[side].find((one) => one === opponent);
  const chosen = character ? 'good' : opponent;
  return (
    <fieldset className="opponents">
      <legend>{t('setup.opponent')}</legend>
      {offered.map((one) => (
        <Fragment key={one}>
          <label className="choice">
            <input type="radio" name="opponent" checked={chosen === one} onChange={() => choose(one)} />
            <span>
              {t(`setup.opponents.${one}`)}
              <small>{t(`setup.opponents.${one}Hint`)}</small>
            </span>
          </label>
          {one === 'good' && chosen === one && (
            <div className="character">
              <label htmlFor="character">{t('setup.character')}</label>
              <select
                id="character"
                value={opponent}
                aria-describedby="character-hint"
                onChange={({ target }) => choose(CHARACTERS[side].find((own) => own === target.value) ?? 'good')}
              >
                <option value="good">{t('setup.characterNone')}</option>
                {CHARACTERS[side].map((own) => (
                  <option key={own} value={own}>
                    {t(`setup.opponents.${own}`)}
                  </option>
                ))}
              </select>
              <small id="character-hint">{character && t(`setup.opponents.${character}Hint`)}</small>
            </div>
          )}
        </Fragment>
      ))}
    </fieldset>
  );
}
