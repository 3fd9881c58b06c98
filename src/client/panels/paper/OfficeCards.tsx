import { deck } from '../../i18n.ts';
import { briefingOf, cardName } from '../../names.ts';
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
        {seats.map(({ id, side, leads, cards = [] }) => {
          const own = cards.filter((card) => scenario.cards[side].includes(card));
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
              </p>
              <p>
                <strong>{p('ownCards')}:</strong>{' '}
                {leads || own.length === 0
                  ? p('anyCard')
                  : own.map((card) => `${cardNumber(content, side, card)} ${cardName(card)}`).join(' · ')}
              </p>
              <p className="small">{p('decide')}</p>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
