import './no-eval.ts';
import { createRoot } from 'react-dom/client';
import '../ui/shared/styles.ts';
import { App } from './app.tsx';
import { forgetOld } from './kept-unsent.ts';

forgetOld();
const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
