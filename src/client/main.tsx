import './fonts.css';
import './theme.css';
import './narrow.css';
import { createRoot } from 'react-dom/client';
import { startDisplay } from './display.ts';
import { startWords } from './i18n.ts';
import { startKeeping } from './keeping.ts';
import { startOffline } from './offline.ts';
import { startPages } from './pages.ts';
import { App } from './panels/App.tsx';
import { startSound } from './sound.ts';
import { startSyllables } from './syllables.ts';

const root = document.getElementById('root');
if (root) {
  startDisplay();
  startPages();
  void startWords().then(() => createRoot(root).render(<App />));
  startKeeping();
  startSound();
  startSyllables();
  startOffline();
}
