import { useState } from 'react';
import type { Thought } from '../../../session/messages.ts';
import { comparer } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { changeText, changeUnit } from '../../measures.ts';
import { cardName, indicatorName, moveName, regionName } from '../../names.ts';
import { announce } from '../../store.ts';
import { hintOf } from '../../table.ts';
import type { Table } from '../frame/useTable.ts';

type Move = Thought['moves'][number];
const STRENGTHS = [1, 2, 3] as const;
type Strength = (typeof STRENGTHS)[number];
/** Opens a card of the hand, or what runs, to switch the card off. */
export type OpenCard = (card: string, off?: boolean) => void;

/** "What would you do?": a good computer player thinks in this seat. First where to look, then two cards, then its answer. */
export function Hint({ table, pick }: { table: Table; pick: OpenCard }) {
  const { t } = useWords();
  const [thought, setThought] = useState<Thought | null | 'thinking' | 'none'>(null);
  const [strength, setStrength] = useState<Strength>(1);
  const ask = async () => {
    setThought('thinking');
    const said = await hintOf();
    setThought(said ?? 'none');
    announce(t(said ? 'game.hint.ready' : 'game.hint.none'));
  };
  return (
    <details className="hint">
      <summary>{t('game.hint.title')}</summary>
      {thought === null && (
        <button type="button" onClick={ask}>
          {t('game.hint.ask')}
        </button>
      )}
      {thought === 'thinking' && <p className="waiting">{t('game.hint.thinking')}</p>}
      {thought === 'none' && <p className="quiet">{t('game.hint.none')}</p>}
      {thought !== null && typeof thought === 'object' && (
        <>
          <Nudge thought={thought} />
          {strength >= 2 && <Pair thought={thought} />}
          {strength >= 3 && <Whole thought={thought} table={table} pick={pick} />}
          {strength < 3 && thought.moves.length > 0 && (
            <button type="button" onClick={() => setStrength(strength === 1 ? 2 : 3)}>
              {t(strength === 1 ? 'game.hint.more' : 'game.hint.all')}
            </button>
          )}
          <p className="quiet">{t('game.hint.note')}</p>
        </>
      )}
    </details>
  );
}

function Nudge({ thought }: { thought: Thought }) {
  const { t } = useWords();
  const [first] = thought.expected;
  if (thought.moves.length === 0) return <p>{t('game.hint.wait')}</p>;
  return <p>{first ? t('game.hint.look', { indicator: indicatorName(first.indicator) }) : t('game.hint.unseen')}</p>;
}

/** The best and the next best, in the order of the alphabet: which is which stays to be found out. */
export function Pair({ thought }: { thought: Thought }) {
  const { t, language } = useWords();
  const other = thought.second.find(
    (move) => !thought.moves.some((one) => one.card === move.card && one.off === move.off),
  );
  const named = [...thought.moves.slice(0, 1), ...(other ? [other] : [])];
  const cards = named.map((move) => moveName(move, t('game.chooseOff')));
  if (cards.length < 2) return <p>{t('game.hint.one', { card: cards[0] ?? '' })}</p>;
  return <p>{t('game.hint.two', { cards: cards.sort(comparer(language)).join(', ') })}</p>;
}

type WholeProps = { thought: Thought; table: Table; pick: OpenCard };

export function Whole({ thought, table, pick }: WholeProps) {
  const words = useWords();
  const { t } = words;
  const expected = thought.expected.flatMap(({ indicator, change }) => {
    const entry = table.content.indicators.find((one) => one.id === indicator);
    const text = entry && changeText(words, entry.unit, change);
    return entry && text
      ? [`${indicatorName(indicator)}: ${text} ${changeUnit(words, entry.unit, change)}`.trim()]
      : [];
  });
  return (
    <dl>
      <dt>{t('game.hint.would')}</dt>
      <Moves moves={thought.moves} table={table} pick={pick} />
      {expected.length > 0 && <dt>{t('game.hint.expects')}</dt>}
      {expected.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
      {thought.feared && <dt>{t('game.hint.fears')}</dt>}
      {thought.feared && <dd>{cardName(thought.feared.card)}</dd>}
      <dt>{t('game.hint.second')}</dt>
      {thought.second.length === 0 && <dd>{t('game.hint.nothing')}</dd>}
      <Moves moves={thought.second} table={table} pick={pick} />
    </dl>
  );
}

/** A named card can be opened from here, unless it is chosen already or out of reach by now. */
function Moves({ moves, table, pick }: { moves: readonly Move[]; table: Table; pick: OpenCard }) {
  const { t } = useWords();
  const isOffered = ({ card, off }: Move): boolean =>
    table.view.offers.some(({ move }) => move.card === card && move.off === off);
  return moves.map((move) => (
    <dd key={`${move.card} ${move.region} ${move.claim} ${move.off}`}>
      {isOffered(move) ? (
        <button type="button" className="link" onClick={() => pick(move.card, move.off)}>
          {moveName(move, t('game.chooseOff'))}
        </button>
      ) : (
        <span>{moveName(move, t('game.chooseOff'))}</span>
      )}
      {move.region !== undefined && ` (${regionName(move.region)})`}
    </dd>
  ));
}
