import './fonts.css';
import './theme.css';
import { createRoot } from 'react-dom/client';
import { startWords } from './i18n.ts';
import { App } from './panels/App.tsx';
import { startDisplay } from './display.ts';
import { startPages } from './pages.ts';

const root = document.getElementById('root');
if (root) {
  startDisplay();
  startPages();
  void startWords().then(() => createRoot(root).render(<App />));
}
