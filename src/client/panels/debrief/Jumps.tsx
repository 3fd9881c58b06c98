import { useWords } from '../../i18n.ts';
import { goToPart } from './folded.ts';
import type { PartName } from './Part.tsx';

type Props = { parts: readonly PartName[] };

/** The parts as links, where all of them stand on one sheet. */
export function Jumps({ open, parts }: Props & { open: () => void }) {
  const { say } = useWords();
  return (
    <nav className="debrief-parts" aria-label={say('debrief', 'parts.label')}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a
              href={`#debrief-${part}`}
              onClick={(event) => {
                // The address names the page of the game; a jump within it must not change it.
                event.preventDefault();
                goToPart(part);
              }}
            >
              {say('debrief', `parts.${part}`)}
            </a>
          </li>
        ))}
      </ul>
      <button type="button" onClick={open}>
        {say('debrief', 'slides.open')}
      </button>
    </nav>
  );
}

type Paged = Props & { at: PartName; show: (part: PartName) => void };

/** On a telephone: which part is open, the one before and the one after, always in sight. */
export function PartPicker({ parts, at, show }: Paged) {
  const { say } = useWords();
  const place = parts.indexOf(at);
  const go = (part: PartName | undefined) => {
    if (!part) return;
    show(part);
    goToPart(part);
  };
  return (
    <nav className="debrief-parts one-part" aria-label={say('debrief', 'parts.label')}>
      <button type="button" disabled={place === 0} onClick={() => go(parts[place - 1])}>
        <span aria-hidden="true">‹</span>
        <span className="unseen">{say('debrief', 'slides.back')}</span>
      </button>
      <select
        aria-label={say('debrief', 'parts.label')}
        value={at}
        onChange={({ target }) => {
          const part = parts.find((one) => one === target.value);
          if (!part) return;
          show(part);
          requestAnimationFrame(() => document.getElementById(`debrief-${part}`)?.scrollIntoView());
        }}
      >
        {parts.map((part, nth) => (
          <option key={part} value={part}>
            {`${nth + 1}/${parts.length}. ${say('debrief', `parts.${part}`)}`}
          </option>
        ))}
      </select>
      <button type="button" disabled={place === parts.length - 1} onClick={() => go(parts[place + 1])}>
        <span aria-hidden="true">›</span>
        <span className="unseen">{say('debrief', 'slides.next')}</span>
      </button>
    </nav>
  );
}

/** Below an open part: on to the next one. */
export function NextPart({ parts, at, show }: Paged) {
  const { say } = useWords();
  const next = parts[parts.indexOf(at) + 1];
  if (!next) return null;
  return (
    <button
      type="button"
      className="next-part"
      onClick={() => {
        show(next);
        goToPart(next);
      }}
    >
      {say('debrief', 'slides.next')}: {say('debrief', `parts.${next}`)}
    </button>
  );
}
