import type { Content, SeatEntry } from '../../../content/schema.ts';
import { deck } from '../../i18n.ts';
import { briefingOf, cardName, indicatorName, regionName, resourceName } from '../../names.ts';
import { cardNumber } from './numbers.ts';
import { Sheet } from './Sheet.tsx';
import type { Printed } from './sheets.ts';
import { usePaper } from './usePaper.ts';

/** A role card for each of the eight offices, two on a page. */
export function OfficeCards({ content }: Printed) {
  const { p, w } = usePaper();
  const { scenario, seats } = content;
  return (
    <Sheet name="offices" scenario={scenario.id} head={false}>
      <ul className="role-cards">
        {seats.map((seat) => {
          const { id, side, leads } = seat;
          const named = (cards: readonly string[] = []) =>
            cards
              .filter((card) => scenario.cards[side].includes(card))
              .map((card) => `${cardNumber(content, side, card)}\u00a0${cardName(card)}`)
              .join(' · ');
          const tempting = named(seat.temptation);
          const warned = named(seat.against);
          return (
            <li key={id}>
              <p className="small">
                {p(`side.${side}`)} · {w('dealt')}
              </p>
              <h3>{deck(`seats.${id}.name`)}</h3>
              <p className="big">{deck(`seats.${id}.about`)}</p>
              <p>{briefingOf(scenario.id, side)[0]}</p>
              <p>
                <strong>{p('aim')}:</strong> {deck(`seats.${id}.aim`)}
              </p>
              <p>
                <strong>{p('tempts')}:</strong> {deck(`seats.${id}.tempts`)}
                {tempting && ` (${tempting})`}
              </p>
              <p>
                <strong>{p('knows')}:</strong> {leads ? p('knowsAll') : known(seat, content).join(' · ')}
              </p>
              <p>
                <strong>{p('ownCards')}:</strong> {(!leads && named(seat.cards)) || p('anyCard')}
              </p>
              {warned && (
                <p>
                  <strong>{p('warns')}:</strong> {warned}
                </p>
              )}
              <p className="small">{p('decide')}</p>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

/** What an office may read beside what everybody reads: counts of the nation, counts of its own region, purses of its side. */
function known({ knows = [], knowsAtHome = [], purses = [], home }: SeatEntry, { scenario }: Content): string[] {
  const own = home?.find((region) => scenario.regions.includes(region));
  return [
    ...knows.map(indicatorName),
    ...purses.map(resourceName),
    ...(own && knowsAtHome.length > 0 ? [`${regionName(own)}: ${knowsAtHome.map(indicatorName).join(', ')}`] : []),
  ];
}
