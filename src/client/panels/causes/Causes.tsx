import type { Content } from '../../../content/schema.ts';
import type { Bar, Why } from '../../../session/why.ts';
import { reachOf, type Step, stepsOf } from '../../charts/steps.ts';
import { formatShare } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { changeText, changeUnit, valueText } from '../../measures.ts';
import { cardName, eventName, indicatorName, regionName } from '../../names.ts';
import '../../charts/charts.css';
import './causes.css';

type Words = ReturnType<typeof useWords>;
type Unit = Content['indicators'][number]['unit'];
type Props = { content: Content; why: Why; from: string; to: string; table?: boolean };

export const unitOf = (content: Content, indicator: string): Unit =>
  content.indicators.find((entry) => entry.id === indicator)?.unit ?? 'index';

/** A change with its unit; something that cannot be told in the digits shown is about nothing. */
export function byText(words: Words, unit: Unit, by: number): string {
  const text = changeText(words, unit, by);
  return text === '' ? '≈\u00a00' : `${text}\u00a0${changeUnit(words, unit, by)}`.trim();
}

/** With one digit more than on a dial, so that the reader can add the bars up. */
const endText = (words: Words, unit: Unit, value: number): string =>
  unit === 'share' ? formatShare(words.language, value, 1) : valueText(words, unit, value);

export function barName({ t, say }: Words, bar: Bar): string {
  if (bar.kind === 'card') return bar.off ? `${t('game.chooseOff')}: ${cardName(bar.id)}` : cardName(bar.id);
  if (bar.kind === 'assumption') return say('debrief', `assumptions.${bar.id}.name`) || bar.id; // only in the debrief
  return bar.kind === 'event' ? eventName(bar.id) : t(`causes.${bar.kind}`);
}

function aboutBar({ t }: Words, bar: Bar): string {
  const kind = bar.kind === 'event' || bar.kind === 'assumption' ? t(`causes.${bar.kind}`) : '';
  const whose = bar.side ? t(`side.${bar.side}`) : kind;
  const when = bar.turn === undefined ? '' : t('causes.earlier', { turn: bar.turn });
  return [whose, bar.region && regionName(bar.region), when].filter(Boolean).join(' · ');
}

const keyOf = (bar: Bar): string =>
  `${bar.kind} ${bar.id} ${bar.side} ${bar.turn ?? ''} ${bar.region ?? ''} ${bar.off ?? ''}`;

/** The steps from one value to another, a bar for each cause. Every bar begins where the last one ended. */
export function Causes({ content, why, from, to, table = true }: Props) {
  const words = useWords();
  const unit = unitOf(content, why.indicator);
  const steps = stepsOf(why, unit);
  const [low, high] = reachOf(why.before, steps);
  const at = (value: number) => ((value - low) / (high - low)) * 100;
  return (
    <div className="causes">
      <ol>
        <End name={from} value={endText(words, unit, why.before)} at={at(why.before)} />
        {steps.map((step) => (
          <Row key={step.bar ? keyOf(step.bar) : 'small'} step={step} unit={unit} at={at} />
        ))}
        <End name={to} value={endText(words, unit, why.after)} at={at(why.after)} />
      </ol>
      {table && <CauseTable why={why} unit={unit} />}
    </div>
  );
}

function End({ name, value, at }: { name: string; value: string; at: number }) {
  return (
    <li className="cause-end">
      <span className="cause-name">{name}</span>
      <span className="cause-track" aria-hidden="true">
        <i style={{ insetInlineStart: `${at}%` }} />
      </span>
      <strong className="cause-by">{value}</strong>
    </li>
  );
}

function Row({ step, unit, at }: { step: Step; unit: Unit; at: (value: number) => number }) {
  const words = useWords();
  const { bar, by, from, to } = step;
  const about = bar ? aboutBar(words, bar) : '';
  const kind = bar ? (bar.side ?? bar.kind) : 'small';
  return (
    <li data-kind={kind}>
      <span className="cause-name">
        {bar ? barName(words, bar) : words.t('causes.small', { n: step.folded })}
        {about && <small>{about}</small>}
      </span>
      <span className="cause-track" aria-hidden="true">
        <b
          style={{
            insetInlineStart: `${at(Math.min(from, to))}%`,
            inlineSize: `max(3px, ${Math.abs(at(to) - at(from))}%)`,
          }}
        />
      </span>
      <span className="cause-by">{byText(words, unit, by)}</span>
    </li>
  );
}

/** Every cause, those that made nothing too. */
function CauseTable({ why, unit }: { why: Why; unit: Unit }) {
  const words = useWords();
  const { t } = words;
  return (
    <details className="chart-table cause-table">
      <summary>{t('causes.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="scroll" aria-label={`${indicatorName(why.indicator)}: ${t('causes.table')}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('causes.cause')}</th>
              <th scope="col">{t('causes.whose')}</th>
              <th scope="col">{t('causes.made')}</th>
            </tr>
          </thead>
          <tbody>
            {why.causes.map((bar) => (
              <tr key={keyOf(bar)}>
                <th scope="row">{barName(words, bar)}</th>
                <td>{aboutBar(words, bar) || '–'}</td>
                <td>{byText(words, unit, bar.by)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
