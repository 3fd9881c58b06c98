import type { Side } from '../../../engine/game.ts';
import type { Reasons as Told } from '../../../session/reasons.ts';
import { useWords } from '../../i18n.ts';
import { cardName, indicatorName, moveName } from '../../names.ts';
import { byText, unitOf } from '../causes/Causes.tsx';
import type { Looked } from './Debrief.tsx';
import { useOracle } from './oracle.ts';
import { Waiting } from './Waiting.tsx';

/** How these players choose is said once and for all; the others are asked. */
const PLAIN = ['random', 'history', 'idle', 'greedy'];

/** Why a computer player chose as it did in a turn. Persons know themselves. */
export function Reasons({ looked, side, turn }: { looked: Looked; side: Side; turn: number }) {
  const { say } = useWords();
  const player = looked.record.players[side];
  const { asked, ask, stop } = useOracle<Told>(looked.record);
  if (player === 'person') return null;
  const stumbled = (looked.debrief.stumbles ?? []).filter((one) => one.side === side && one.turn === turn);
  const codes = [...new Set(stumbled.map(({ code }) => code))];
  return (
    <>
      <dt>{say('debrief', 'reasons.title')}</dt>
      <dd>
        {codes.map((code) => (
          <p key={code}>{say('debrief', `reasons.stumbled.${code}`)}</p>
        ))}
        {PLAIN.includes(player) && say('debrief', `reasons.plain.${player}`)}
        {!PLAIN.includes(player) && asked.phase === 'idle' && (
          <button
            type="button"
            onClick={() => ask((oracle, progress) => oracle.ask({ type: 'reasons', turn, side }, progress))}
          >
            {say('debrief', 'reasons.ask')}
          </button>
        )}
        <Waiting asked={asked} stop={stop} />
        {asked.phase === 'told' && <Thought looked={looked} told={asked.answer} />}
      </dd>
    </>
  );
}

function Thought({ looked, told }: { looked: Looked; told: Told }) {
  const words = useWords();
  const { t, say } = words;
  if (told.kind !== 'told') return say('debrief', told.kind === 'changed' ? 'reasons.changed' : 'reasons.silent');
  const { expected, feared, second } = told.thought;
  const hopes = expected.map(
    ({ indicator, change }) =>
      `${indicatorName(indicator)} ${byText(words, unitOf(looked.content, indicator), change)}`,
  );
  return (
    <>
      <p>
        {say('debrief', 'reasons.expected')} {hopes.join('; ') || '–'}
      </p>
      {feared && (
        <p>
          {say('debrief', 'reasons.feared')} {cardName(feared.card)}
        </p>
      )}
      {second.length > 0 && (
        <p>
          {say('debrief', 'reasons.second')} {second.map((move) => moveName(move, t('game.chooseOff'))).join(', ')}
        </p>
      )}
      <p className="quiet">{say('debrief', 'reasons.note')}</p>
    </>
  );
}
