import { useEffect, useRef, useState } from 'react';
import type { IndicatorEntry } from '../../../content/schema.ts';
import type { Offer } from '../../../engine/game.ts';
import type { Forecast } from '../../../session/messages.ts';
import { formatRange } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { changeText, changeUnit, tone } from '../../measures.ts';
import { indicatorName } from '../../names.ts';
import { forecastOf } from '../../table.ts';
import { useBrief } from '../frame/Aside.tsx';
import type { Table } from '../frame/useTable.ts';

const PAUSE = 250; // ms a card is looked at before futures are tried

const kept = new Map<string, Forecast[]>();

/** Forecasts hold for one turn and what is chosen in it. */
function keyOf(table: Table, offer: Offer): string {
  const { view } = table;
  return JSON.stringify([view.content, view.turn, view.seat, view.seen.length, view.chosen, offer.move]);
}

/** What the card will probably move: a range for two or three indicators, from what this side believes. */
export function Outlook({ offer, table }: { offer: Offer; table: Table }) {
  const { t } = useWords();
  const brief = useBrief();
  const key = keyOf(table, offer);
  const [forecasts, setForecasts] = useState<Forecast[] | null>(kept.get(key) ?? null);
  const move = useRef(offer.move);
  move.current = offer.move;
  useEffect(() => {
    let on = true;
    setForecasts(kept.get(key) ?? null);
    const clock = setTimeout(() => {
      if (kept.has(key)) return;
      void forecastOf(move.current).then((list) => {
        kept.set(key, list);
        if (on) setForecasts(list);
      });
    }, PAUSE);
    return () => {
      on = false;
      clearTimeout(clock);
    };
  }, [key]);
  if (offer.forecast.length === 0) return null;
  const shown = brief ? forecasts?.slice(0, 1) : forecasts;
  return (
    <div className="outlook">
      <h4>{t('game.forecast')}</h4>
      {forecasts === null && <p className="waiting">{t('game.forecastLoading')}</p>}
      {forecasts?.length === 0 && <p className="quiet">{t('game.forecastEmpty')}</p>}
      <ul>
        {shown?.map((forecast) => {
          const entry = table.content.indicators.find((one) => one.id === forecast.indicator);
          return entry && <Range key={entry.id} entry={entry} forecast={forecast} />;
        })}
      </ul>
      {!brief && <p className="quiet">{t('game.forecastHint')}</p>}
    </div>
  );
}

/** A range around zero: where the bar lies says better or worse, the words say how much. */
function Range({ entry, forecast }: { entry: IndicatorEntry; forecast: Forecast }) {
  const words = useWords();
  const { low, middle, high } = forecast;
  const text = [low, high].map((value) => changeText(words, entry.unit, value) || '0') as [string, string];
  const nothing = text[0] === '0' && text[1] === '0';
  const reach = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const at = (value: number) => 50 + (value / reach) * 46;
  return (
    <li className={`range ${nothing ? 'even' : tone(entry, middle)}`}>
      <span className="range-name">{indicatorName(entry.id)}</span>
      <span className="range-text">
        {nothing ? words.t('game.forecastNone') : `${formatRange(...text)} ${changeUnit(words, entry.unit, high)}`}
      </span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <line x1="50" x2="50" y1="0" y2="10" />
        {!nothing && <rect x={at(low)} width={Math.max(2, at(high) - at(low))} y="2.500" height="5" rx="2" />}
        {!nothing && <line className="middle" x1={at(middle)} x2={at(middle)} y1="1" y2="9" />}
      </svg>
    </li>
  );
}
