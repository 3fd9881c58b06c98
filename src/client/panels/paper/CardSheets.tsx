import { cardFace, cardName, resourceName } from '../../names.ts';
import { SIDES } from '../../sides.ts';
import { cardNumber } from './numbers.ts';
import { Sheet } from './Sheet.tsx';
import type { Printed } from './sheets.ts';
import { usePaper } from './usePaper.ts';

/** Every action card of a side under its number, with what it costs and whether it asks for a region. */
export function CardSheets({ content }: Printed) {
  const { p } = usePaper();
  const { scenario } = content;
  return SIDES.map((side) => (
    <Sheet key={side} name="cards" scenario={scenario.id} side={side}>
      <ol className="paper-cards">
        {scenario.cards[side].map((id) => {
          const card = content.cards.find((one) => one.id === id);
          if (!card || card.gravity === 'force') return null;
          const cost = Object.entries(card.cost).map(([resource, points]) => `${resourceName(resource)} ${points}`);
          return (
            <li key={id}>
              <span className="number">{cardNumber(content, side, id)}</span>
              <div>
                <strong>{cardName(id)}</strong>
                <p>{cardFace(id)}</p>
                <p className="small">
                  {cost.length > 0 ? `${p('cost')}: ${cost.join(', ')}` : p('free')}
                  {card.target === 'region' && ` · ${p('toRegion')}`}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </Sheet>
  ));
}
