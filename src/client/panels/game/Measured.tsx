import type { Card, Content, IndicatorEntry, Response, Trial } from '../../../content/schema.ts';
import { formatRange } from '../../format.ts';
import { deck, useWords } from '../../i18n.ts';
import { changeText, changeUnit, tone } from '../../measures.ts';
import { cardName, indicatorName } from '../../names.ts';

type Aim = Trial['aims'][number];
type Line = { entry: IndicatorEntry; aim: Aim; response: Response };

function linesOf(content: Content, card: Card): Line[] {
  return (card.trial?.aims ?? []).flatMap((aim, index) => {
    const entry = entryOf(content, aim.indicator);
    const response = card.measured?.responses[index];
    return entry && response ? [{ entry, aim, response }] : [];
  });
}

/** An indicator, or a resource, whose points are told as they are. */
function entryOf({ indicators, resources }: Content, id: string): IndicatorEntry | undefined {
  const purse = resources.find((one) => one.id === id);
  if (!purse) return indicators.find((one) => one.id === id);
  const { min, max, regional } = purse;
  return { id, unit: 'points', min, max, regional, over: 'end', better: 'none', knownTo: [] };
}

/** How the country answered when the card was played alone, over many runs; nothing for a card that was never measured. */
export function Measured({ content, card }: { content: Content; card: Card }) {
  const { t } = useWords();
  const lines = linesOf(content, card);
  if (!card.measured || lines.length === 0) return null;
  const first = lines.find(({ aim }) => !aim.alone) ?? lines[0];
  const beside = card.trial?.beside?.card;
  return (
    <details className="measured">
      <summary>
        {t('game.measured', { count: card.measured.runs })}: {first && <Told line={first} brief />}
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={`${line.entry.id} ${line.aim.here}`} className={`range ${toneOf(line)}`}>
            <Told line={line} />
          </li>
        ))}
      </ul>
      {beside && <p className="quiet">{t('game.measuredBeside', { card: cardName(beside) })}</p>}
      <p className="quiet">{t('game.measuredHint')}</p>
    </details>
  );
}

const toneOf = ({ aim, entry, response }: Line) => (aim.alone ? 'even' : tone(entry, response.median));

function Told({ line, brief = false }: { line: Line; brief?: boolean }) {
  const words = useWords();
  const { t } = words;
  const { entry, aim, response } = line;
  const name = `${deck(`resources.${entry.id}.name`) || indicatorName(entry.id)}${aim.here ? ` (${t('game.measuredHere')})` : ''}`;
  return (
    <>
      <span className="range-name">{brief ? `${name} ` : name}</span>
      <span className="range-text">
        {aim.alone ? `${t('game.measuredNone')}${brief ? '' : `: ${t(`game.alone.${aim.alone}`)}`}` : numbers()}
      </span>
    </>
  );

  function numbers(): string {
    const middle = changeText(words, entry.unit, response.median);
    if (!middle) return t(aim.sign === 'up' ? 'game.measuredUp' : 'game.measuredDown');
    const told = `${middle} ${changeUnit(words, entry.unit, response.median)}`.trim();
    const ends = [response.low, response.high].map((value) => changeText(words, entry.unit, value) || '0');
    return brief || ends[0] === ends[1] ? told : `${told} (${formatRange(ends[0] ?? '', ends[1] ?? '')})`;
  }
}
