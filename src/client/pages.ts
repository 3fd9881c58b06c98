// Pages and the browser's history: back and forward work, a game page without a game leads home, a link may name a scenario.
import { type Page, show, store } from './store.ts';

const FREE: readonly string[] = [
  'home',
  'setup',
  'saves',
  'teach',
  'join',
  'class',
  'paper',
  'screen',
  'glossary',
  'learn',
]; // need no open game
const GAME: readonly string[] = ['briefing', 'game', 'weeks', 'report', 'ending', 'debrief'];

const named = (): string => location.hash.replace(/^#\//, '');

/** Where the address leads now. Inside a game, back goes to the start page: a turn cannot be walked backwards. */
function follow(): void {
  const name = named();
  const { content, page } = store.getState();
  if (FREE.includes(name)) show({ page: name as Page, aim: null });
  else if (!content || !GAME.includes(name)) show({ page: 'home' });
  else {
    const stays = GAME.includes(page) ? page : resting();
    history.replaceState(null, '', `#/${stays}`);
    show({ page: stays });
  }
}

/** The page on which an open game is met again. */
function resting(): Page {
  const { side, stages } = store.getState();
  const stage = side && stages[side];
  if (stage?.phase === 'over') return 'ending';
  return stage?.view.turn === 1 ? 'briefing' : 'game';
}

export function startPages(): void {
  const wanted = new URLSearchParams(location.search).get('scenario');
  const name = named();
  const invited = new URLSearchParams(location.search).has('join');
  const page: Page =
    invited && name === ''
      ? 'join'
      : wanted && name !== 'paper'
        ? 'setup'
        : FREE.includes(name)
          ? (name as Page)
          : 'home';
  show({ page, wanted });
  history.replaceState(null, '', `${location.pathname}${location.search}#/${page}`);
  addEventListener('popstate', follow);
}
