import { createRoot } from 'react-dom/client';
import { followChanges } from './api/live-updates.ts';
import { queryClient } from './api/query-client.ts';
import { App } from './app/app.tsx';
import { ignoreHeldEnter } from './app/held-enter.ts';
import { ignoreStrayDrops } from './app/stray-drops.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root"');

ignoreHeldEnter();
ignoreStrayDrops();
followChanges(queryClient);
createRoot(root).render(<App />);
