import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Offer } from '../../../engine/game.ts';
import { useWords } from '../../i18n.ts';
import { cardAbout, cardFace, cardName, claimName, regionName, resourceStrain } from '../../names.ts';
import { selectRegion, show, store } from '../../store.ts';
import { strainedBy } from '../../strains.ts';
import { choose } from '../../table.ts';
import { Grounds } from '../debrief/Grounds.tsx';
import { Aside } from '../frame/Aside.tsx';
import type { Table } from '../frame/useTable.ts';
import { ConceptsOf } from '../glossary/ConceptsOf.tsx';
import { Emblem } from './Emblem.tsx';
import { Measured } from './Measured.tsx';
import { Outlook } from './Outlook.tsx';
import { offersOf } from './offers.ts';
import { Price } from './Purse.tsx';
import { regionsInOrder } from './RegionPanel.tsx';

type Props = { table: Table; card: string; taken: boolean; putBack: () => void; played: () => void };

/** The offer that fits what was chosen so far; a card without a target has just one. */
function offerFor(offers: Offer[], region: string | null, claim: string | null): Offer | null {
  return (
    offers.find(
      ({ move }) =>
        (move.region === undefined || move.region === region) && (move.claim === undefined || move.claim === claim),
    ) ?? null
  );
}

const unique = (ids: (string | undefined)[]) => [...new Set(ids.filter((id) => id !== undefined))];

/** A card taken up: what it does, what it will probably move, where and about what, and the button to play it. */
export function CardSheet({ table, card, taken, putBack, played }: Props) {
  const { t } = useWords();
  const sheet = useRef<HTMLElement>(null);
  const offers = offersOf(table, card);
  const regions = unique(offers.map((offer) => offer.move.region));
  const claims = unique(offers.map((offer) => offer.move.claim));
  const selected = useStore(store, (screen) => screen.selectedRegion);
  const region = selected && regions.includes(selected) ? selected : null;
  const [claim, setClaim] = useState<string | null>(claims[0] ?? null);
  const offer = offerFor(offers, region, claim);
  const sample = offer ?? offers[0];
  const entry = table.content.cards.find((one) => one.id === card);
  const targets = taken && regions.length > 0 ? regions.join(' ') : '';
  useEffect(() => {
    show({ aim: targets ? { card, regions: targets.split(' ') } : null });
  }, [card, targets]);
  useEffect(() => {
    if (taken) sheet.current?.focus({ preventScroll: true });
  }, [taken]);
  if (!sample) return null;
  return (
    <section
      className={`card-sheet ${table.side} ${taken ? 'taken' : 'peeked'}`}
      aria-label={cardName(card)}
      ref={sheet}
      tabIndex={-1}
    >
      <div className="card-sheet-head">
        <Emblem id={card} side={table.side} effects={entry?.effects ?? []} />
        <h3>{cardName(card)}</h3>
        <Price cost={sample.cost} />
        <Traits table={table} card={card} />
        {taken && (
          <button type="button" className="icon close" aria-label={t('game.close')} onClick={putBack}>
            <X aria-hidden="true" />
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where room is short, and the keyboard must reach it */}
      <div className="card-sheet-body" tabIndex={0}>
        <p className="card-face">{cardFace(card)}</p>
        {entry?.gravity === 'force' && <p className="content-note">{t('game.forceNote')}</p>}
        {taken && regions.length > 0 && <Where table={table} regions={regions} region={region} />}
        {taken && claims.length > 0 && <What claims={claims} claim={claim} choose={setClaim} />}
        <Outlook offer={sample} table={table} />
        <Aside title={t('game.cardMore')}>
          {taken && <p className="card-about">{cardAbout(card)}</p>}
          {taken && entry && strainedBy(table.content, entry).map((purse) => <Strain key={purse} purse={purse} />)}
          {taken && <Grounds grounds={entry?.grounds} />}
          {taken && <ConceptsOf card={card} />}
          {entry && <Measured content={table.content} card={entry} />}
        </Aside>
      </div>
      {taken && (
        <button
          type="button"
          className="main large"
          disabled={!offer}
          onClick={() => offer && void choose(offer.move).then(() => !store.getState().trouble && played())}
        >
          {offer || regions.length === 0 ? t('game.choose') : t('game.chooseRegion')}
        </button>
      )}
    </section>
  );
}

/** What a card of pressure does to the unity on the other side, where the deck has words for it. */
function Strain({ purse }: { purse: string }) {
  const strain = resourceStrain(purse);
  return strain && <p className="card-about">{strain}</p>;
}

function Traits({ table, card }: { table: Table; card: string }) {
  const { t } = useWords();
  const entry = table.content.cards.find((one) => one.id === card);
  if (!entry) return null;
  const traits = [
    t(entry.public ? 'game.public' : 'game.secret'),
    entry.standing ? t('game.standing') : '',
    entry.once ? t('game.once') : '',
  ].filter(Boolean);
  return <p className="traits">{traits.join(' · ')}</p>;
}

function Where({ table, regions, region }: { table: Table; regions: string[]; region: string | null }) {
  const { t, language } = useWords();
  return (
    <label className="field">
      {t('game.chooseRegion')} <small>{t('game.chooseRegionHint')}</small>
      <select value={region ?? ''} onChange={(event) => selectRegion(event.target.value || null)}>
        <option value="">…</option>
        {regionsInOrder(table.content, language)
          .filter((id) => regions.includes(id))
          .map((id) => (
            <option key={id} value={id}>
              {regionName(id)}
            </option>
          ))}
      </select>
    </label>
  );
}

function What({ claims, claim, choose }: { claims: string[]; claim: string | null; choose: (id: string) => void }) {
  const { t } = useWords();
  return (
    <fieldset className="claims">
      <legend>{t('game.chooseClaim')}</legend>
      {claims.map((id) => (
        <label key={id} className="choice">
          <input type="radio" name="claim" checked={claim === id} onChange={() => choose(id)} />
          {claimName(id)}
        </label>
      ))}
    </fieldset>
  );
}
