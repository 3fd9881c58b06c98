import './paper.css';
import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Content } from '../../../content/schema.ts';
import type { Setting } from '../../../session/lesson/messages.ts';
import { store } from '../../store.ts';
import { catalogue, contentOf } from '../../table.ts';
import { Bar } from '../frame/Bar.tsx';
import { SHEETS } from './sheets.ts';
import { usePaper } from './usePaper.ts';

const MOST = 40; // citizens' cards

/** What the link says, or what a lesson usually is. */
function asked(): { scenario: string; minutes: Setting['minutes']; citizens: number } {
  const link = new URLSearchParams(location.search);
  return {
    scenario: link.get('scenario') ?? store.getState().content?.scenario.id ?? '',
    minutes: link.get('minutes') === '90' ? 90 : 45,
    citizens: Math.min(MOST, Math.max(0, Math.round(Number(link.get('citizens') ?? 20)) || 0)),
  };
}

/** Where no scenario is named: the one made to learn on. */
const shortest = async (): Promise<string> => {
  const usable = (await catalogue()).filter((one) => one.scenario);
  usable.sort((a, b) => (a.scenario?.turns ?? 0) - (b.scenario?.turns ?? 0));
  return usable[0]?.id ?? '';
};

/** A lesson without devices: every sheet it needs, as it comes out of the printer. */
export function Paper() {
  const { p, ready } = usePaper();
  const [{ scenario, minutes, citizens }] = useState(asked);
  const [size, setSize] = useState(citizens);
  const [wanted, setWanted] = useState<string[]>(Object.keys(SHEETS));
  const [content, setContent] = useState<Content | null>(null);
  useEffect(() => {
    let on = true;
    const named = scenario === '' ? shortest() : Promise.resolve(scenario);
    void named.then(contentOf).then((found) => on && setContent(found));
    return () => {
      on = false;
    };
  }, [scenario]);
  const turn = (name: string) =>
    setWanted((now) => (now.includes(name) ? now.filter((one) => one !== name) : [...now, name]));
  return (
    <div className="page paper-page" data-ready={ready && content !== null}>
      <Bar />
      <main>
        <header className="paper-desk">
          <h1>{p('title')}</h1>
          <p className="lead">{p('about')}</p>
          <fieldset className="paper-choice">
            <legend>{p('sheets')}</legend>
            {Object.keys(SHEETS).map((name) => (
              <label key={name} className="choice">
                <input type="checkbox" checked={wanted.includes(name)} onChange={() => turn(name)} />
                {p(`sheet.${name}`)}
              </label>
            ))}
          </fieldset>
          <label className="field">
            {p('size')}
            <input
              type="number"
              min={0}
              max={MOST}
              value={size}
              onChange={(event) => setSize(Math.min(MOST, Math.max(0, Math.round(Number(event.target.value)) || 0)))}
            />
          </label>
          <button type="button" className="main large" disabled={!content} onClick={() => globalThis.print()}>
            <Printer aria-hidden="true" />
            {p('print')}
          </button>
          <p className="quiet">{p('pages')}</p>
        </header>
        {!content && <p role="status">{p('loading')}</p>}
        {content && ready && (
          <div className="sheets">
            {Object.entries(SHEETS).map(
              ([name, Sheet]) =>
                wanted.includes(name) && <Sheet key={name} content={content} minutes={minutes} citizens={size} />,
            )}
          </div>
        )}
      </main>
    </div>
  );
}
