import { Landmark, Megaphone } from 'lucide-react';
import type { Side } from '../../../engine/game.ts';
import { useWords } from '../../i18n.ts';
import { SIDES } from '../../sides.ts';

/** Which of the two sides the player leads. */
export function Sides({ side, choose }: { side: Side; choose: (side: Side) => void }) {
  const { t } = useWords();
  return (
    <fieldset className="sides">
      <legend>{t('setup.side')}</legend>
      {SIDES.map((one) => (
        <label key={one} className={`side-choice ${one}`}>
          <input type="radio" name="side" checked={side === one} onChange={() => choose(one)} />
          {one === 'regime' ? <Landmark aria-hidden="true" /> : <Megaphone aria-hidden="true" />}
          <span>
            <strong>{t(`side.${one}`)}</strong>
            <small>{t(one === 'regime' ? 'side.regimeAim' : 'side.civilAim')}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
