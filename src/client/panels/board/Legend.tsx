import { CRITICAL_LIGHT, EMBER, FELT, PRAISE_LIGHT, SILENT_LIGHT, SKY } from '../../board/palette.ts';
import { useWords } from '../../i18n.ts';

/** What the points mean: shape and word as well as colour. Always all of them: a legend
 * that grew while the weeks pass would push the map about. Fear stands there for those who may know it somewhere. */
export function Legend({ fear = false }: { fear?: boolean | undefined }) {
  const { t, say } = useWords();
  return (
    <ul className="legend">
      <Entry shape={<circle cx="8" cy="8" r="2.6" fill={EMBER} />} word={t('game.legend.offline')} />
      <Entry shape={<circle cx="8" cy="8" r="3.2" fill={SILENT_LIGHT} />} word={t('game.legend.online')} />
      <Entry
        shape={<rect x="4.500" y="4.500" width="7" height="7" fill={PRAISE_LIGHT} />}
        word={t('game.legend.praise')}
      />
      <Entry
        shape={<path d="M8 2.500L12.500 8 8 13.500 3.500 8z" fill={CRITICAL_LIGHT} />}
        word={t('game.legend.critical')}
      />
      <Entry shape={<Figure />} word={say('board', 'crowd')} />
      {fear && <Entry shape={<Chilled />} word={say('board', 'fear')} />}
      <Entry
        shape={<path d="M0 8h16" stroke={SKY} strokeWidth="2" strokeDasharray="4 2.5" />}
        word={say('board', 'blocked')}
      />
      <Entry
        shape={<path d="M1 15L15 1M-3 11L11-3M5 19L19 5" stroke={FELT} strokeWidth="1.5" />}
        word={say('board', 'down')}
      />
      <li className="legend-note">{say('board', 'point')}</li>
    </ul>
  );
}

function Figure() {
  return (
    <g fill={FELT}>
      <circle cx="8" cy="5" r="2.4" />
      <rect x="5.600" y="7.600" width="4.800" height="6" />
    </g>
  );
}

/** Beside a light that glows, one that fear has left small and without glow. */
function Chilled() {
  return (
    <g fill={SILENT_LIGHT}>
      <circle cx="5" cy="8" r="5" opacity="0.3" />
      <circle cx="5" cy="8" r="2.6" />
      <circle cx="14" cy="8" r="1.7" opacity="0.6" />
    </g>
  );
}

function Entry({ shape, word }: { shape: React.ReactNode; word: string }) {
  return (
    <li>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        {shape}
      </svg>
      <span>{word}</span>
    </li>
  );
}
