import type { ReactNode } from 'react';
import type { Finish } from '../../../engine/game.ts';
import type { Files } from '../../../session/messages.ts';
import { fieldOf } from '../../fields.ts';
import { formatNumber } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { endingName, endingText } from '../../names.ts';
import { SIDES } from '../../sides.ts';
import { Made } from './Made.tsx';
import { Part } from './Part.tsx';
import { SideHeads } from './SideHeads.tsx';

type Props = { finish: Finish; lines: Files['lines']; scenario: string; children?: ReactNode };

/** The three ledgers once more, read together and never added up. */
export function Ledgers({ finish, lines, scenario, children }: Props) {
  const { t, language, say } = useWords();
  const { mandate, people, truth } = finish.ledgers;
  const score = (value: number) => t('ending.score', { score: formatNumber(language, Math.round(value)) });
  return (
    <Part name="ledgers">
      <p>
        <strong>{endingName(finish.ending)}.</strong> {endingText(finish.ending, scenario)}
      </p>
      <table className="ledger-table">
        <SideHeads rows={say('debrief', 'ledgers.ledger')} />
        <tbody>
          <tr>
            <th scope="row">{t('ending.mandate')}</th>
            {SIDES.map((side) => (
              <td key={side}>{score(mandate[side])}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('ending.truth')}</th>
            {SIDES.map((side) => (
              <td key={side}>{score(truth[side])}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('ending.people')}</th>
            <td colSpan={2}>{score(people)}</td>
          </tr>
        </tbody>
      </table>
      <p>
        {t('ending.mandatePar')} {t(`ending.field.${fieldOf(finish)}`)}
      </p>
      <Made finish={finish} lines={lines} />
      {children}
      <p className="quiet">{say('debrief', 'ledgers.note')}</p>
    </Part>
  );
}
