import './setup.css';
import { Dices } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Side } from '../../../engine/game.ts';
import type { PlayerId, Request } from '../../../session/messages.ts';
import type { Listed } from '../../connection.ts';
import { bringWords, useWords } from '../../i18n.ts';
import { otherSide } from '../../sides.ts';
import { show, store } from '../../store.ts';
import { catalogue, openGame } from '../../table.ts';
import { Bar } from '../frame/Bar.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { fitting } from './characters.ts';
import { FromFile } from './FromFile.tsx';
import { Length } from './Length.tsx';
import { MoreOptions } from './MoreOptions.tsx';
import { Opponents } from './Opponents.tsx';
import { Scenarios } from './Scenarios.tsx';
import { Sides } from './Sides.tsx';
import { drawSeed, seedOf, type Wishes } from './wishes.ts';

function requestFor(wishes: Wishes, seed: number): Extract<Request, { type: 'open' }> {
  return {
    type: 'open',
    scenario: wishes.scenario,
    seed,
    supply: wishes.supply,
    events: wishes.events,
    ...(wishes.preset ? { preset: wishes.preset } : {}),
    ...(wishes.force ? { force: 'on' as const } : {}),
    ...(wishes.people === null ? {} : { people: wishes.people }),
    players: { [wishes.side]: 'person', [otherSide(wishes.side)]: wishes.opponent } as Record<Side, PlayerId>,
  };
}

type Catalogue = { listed: Listed[] | null; again: (chosen: string | null) => void };

/** Reads the menu of scenarios and brings their words, again after one came from a file. One named in the link that is not there is told. */
function useCatalogue(wish: (change: Partial<Wishes>) => void): Catalogue {
  const [listed, setListed] = useState<Listed[] | null>(null);
  const [asked, setAsked] = useState<{ chosen: string | null }>({ chosen: null });
  useEffect(() => {
    let on = true;
    void catalogue()
      .catch(() => [])
      .then(byLength)
      .then(async (list) => {
        await Promise.all(list.map(({ id }) => bringWords(id)));
        if (!on) return;
        setListed(list);
        const wanted = asked.chosen ?? store.getState().wanted;
        const usable = list.filter((one) => one.scenario);
        const scenario = (usable.find((one) => one.id === wanted) ?? usable[0])?.id ?? '';
        wish({ scenario, people: null, force: false, preset: null });
        if (wanted && !list.some((one) => one.id === wanted)) {
          show({ wanted: null, trouble: { kind: 'faults', faults: [{ code: 'unknown-scenario', found: wanted }] } });
        }
      });
    return () => {
      on = false;
    };
  }, [wish, asked]);
  return { listed, again: (chosen) => setAsked({ chosen }) };
}

/** The shortest first: a newcomer meets the first steps before the campaign. What cannot be read stands last. */
const byLength = (list: Listed[]) =>
  [...list].sort((a, b) => (a.scenario?.turns ?? Infinity) - (b.scenario?.turns ?? Infinity) || (a.id < b.id ? -1 : 1));

/** A new game: scenario, side, opponent; the rest has good answers already. */
export function Setup() {
  const { t } = useWords();
  const [wishes, setWishes] = useState<Wishes>({
    scenario: '',
    side: 'regime',
    opponent: 'greedy',
    seed: drawSeed(),
    supply: 'itu',
    events: 'history',
    force: false,
    preset: null,
    people: null,
  });
  const wish = useCallback((change: Partial<Wishes>) => setWishes((before) => ({ ...before, ...change })), []);
  const { listed, again } = useCatalogue(wish);
  const chosen = listed?.find((one) => one.id === wishes.scenario)?.scenario ?? null;
  const seed = seedOf(wishes.seed);
  const acting = useStore(store, (screen) => screen.acting);
  return (
    <div className="page setup">
      <Bar />
      <main>
        <h1>{t('setup.title')}</h1>
        <Ornament />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen && seed !== null) void openGame(requestFor(wishes, seed));
          }}
        >
          <Scenarios
            listed={listed}
            chosen={wishes.scenario}
            choose={(scenario) => wish({ scenario, people: null, force: false, preset: null })}
          />
          <FromFile listed={listed ?? []} changed={again} />
          <div className="setup-two">
            <Sides
              side={wishes.side}
              choose={(side) => wish({ side, opponent: fitting(wishes.opponent, otherSide(side)) })}
            />
            <Opponents
              opponent={wishes.opponent}
              side={otherSide(wishes.side)}
              scenario={chosen}
              choose={(opponent) => wish({ opponent })}
            />
          </div>
          {chosen?.presets && <Length wishes={wishes} wish={wish} scenario={chosen} />}
          <MoreOptions wishes={wishes} wish={wish} scenario={chosen} />
          <div className="setup-start">
            <button type="submit" className="main large" disabled={!chosen || seed === null || acting}>
              <Dices aria-hidden="true" />
              {t('setup.start')}
            </button>
          </div>
        </form>
      </main>
    </div>
  );
}
