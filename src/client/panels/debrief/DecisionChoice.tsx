import type { Move, Offer, Side } from '../../../engine/game.ts';
import { comparer } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { claimName, moveName, regionName } from '../../names.ts';
import { SIDES } from '../../sides.ts';
import type { Looked } from './Debrief.tsx';
import { type Decision, offersByCard, sameMove } from './questions.ts';
import { TurnChoice } from './TurnChoice.tsx';

export type Wanted = Decision & { instead: Move | null };

type Props = {
  looked: Looked;
  wanted: Wanted;
  change: (next: Partial<Wanted>) => void;
  made: readonly Move[];
  offers: readonly Offer[] | null;
};

/** Which decision of which turn, and what instead. */
export function DecisionChoice(props: Props) {
  const { t, say } = useWords();
  const { looked, wanted, change, made } = props;
  const { debrief } = looked;
  const movesOf = (turn: number, side: Side) => debrief.reports[turn - 1]?.moves[side] ?? [];
  const at = (turn: number, side: Side) =>
    change({ turn, side, index: movesOf(turn, side).length > 0 ? 0 : -1, instead: null });
  return (
    <div className="question">
      <TurnChoice
        looked={looked}
        label={say('debrief', 'timeline.turn')}
        turn={wanted.turn}
        choose={(turn) => at(turn, wanted.side)}
      />
      <label>
        {say('debrief', 'whatif.side')}
        <select
          value={wanted.side}
          onChange={(event) => {
            const side = SIDES.find((one) => one === event.target.value);
            if (side) at(wanted.turn, side);
          }}
        >
          {SIDES.map((side) => (
            <option key={side} value={side}>
              {t(`side.${side}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('debrief', 'whatif.decision')}
        <select value={wanted.index} onChange={(event) => change({ index: Number(event.target.value), instead: null })}>
          {made.map((move, index) => (
            <option key={keyOf(move)} value={index}>
              {[moveName(move, t('game.chooseOff')), aboutMove(move)].filter(Boolean).join(', ')}
            </option>
          ))}
          <option value={-1}>{say('debrief', 'whatif.more')}</option>
        </select>
      </label>
      <Instead {...props} />
    </div>
  );
}

const keyOf = (move: Move): string => `${move.card} ${move.region ?? ''} ${move.claim ?? ''} ${move.off ?? ''}`;
const aboutMove = (move: Move): string =>
  [move.region && regionName(move.region), move.claim && claimName(move.claim)].filter(Boolean).join(' · ');

function Instead({ wanted, change, made, offers }: Props) {
  const { t, language, say } = useWords();
  const order = comparer(language);
  const name = (move: Move) => moveName(move, t('game.chooseOff'));
  const cards = [...offersByCard(offers ?? [], made[wanted.index])].sort(([, [a]], [, [b]]) =>
    a && b ? order(name(a), name(b)) : 0,
  );
  const { instead } = wanted;
  const group = cards.find(([, moves]) => instead && moves.some((move) => sameMove(move, instead)));
  const places = group?.[1] ?? [];
  return (
    <>
      <label>
        {say('debrief', 'whatif.instead')}
        <select
          value={group?.[0] ?? ''}
          disabled={offers === null}
          onChange={(event) => change({ instead: cards.find(([key]) => key === event.target.value)?.[1][0] ?? null })}
        >
          <option value="">{say('debrief', 'whatif.nothing')}</option>
          {cards.map(([key, [move]]) => (
            <option key={key} value={key}>
              {move && name(move)}
            </option>
          ))}
        </select>
      </label>
      {instead && places.length > 1 && (
        <label>
          {say('debrief', 'whatif.about')}
          <select
            value={keyOf(instead)}
            onChange={(event) => change({ instead: places.find((move) => keyOf(move) === event.target.value) ?? null })}
          >
            {places.map((move) => (
              <option key={keyOf(move)} value={keyOf(move)}>
                {aboutMove(move) || name(move)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
