import { hasFiles } from '../features/imports/dropped-file.ts';

/**
 * Keeps a file that is dropped beside its place from taking the page's. A screen that takes files
 * listens on the window too, after this, and says otherwise.
 */
export function ignoreStrayDrops(): void {
  window.addEventListener('dragover', (event) => {
    if (!hasFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  });
  window.addEventListener('drop', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
}
