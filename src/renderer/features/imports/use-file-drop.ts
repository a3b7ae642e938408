import { useEffect, useEffectEvent, useState } from 'react';
import { type Dropped, hasFiles, readDrop } from './dropped-file.ts';

/**
 * Takes a file that is dropped anywhere in the window, and says while one is over it.
 * @param taking false while a file could not be taken
 */
export function useFileDrop(taking: boolean, onDrop: (dropped: Dropped) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onDrop);
  useEffect(() => {
    if (!taking) return;
    const listening = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      window.addEventListener(type, listener, { signal: listening.signal });
    listen('dragover', (event) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    });
    // From one element to the next it leaves too; only out of the window there is none that it enters.
    listen('dragleave', ({ relatedTarget }) => {
      if (!relatedTarget) setOver(false);
    });
    listen('drop', (event) => {
      setOver(false);
      if (hasFiles(event) && event.dataTransfer) take(readDrop(event.dataTransfer));
    });
    return () => {
      listening.abort();
      setOver(false);
    };
  }, [taking]);
  return over;
}
