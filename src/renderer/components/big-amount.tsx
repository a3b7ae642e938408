import type { CSSProperties } from 'react';
import './big-amount.css';

/** An amount to be read from afar: as large as its place allows, down to what fits. */
export function BigAmount({ text }: { readonly text: string }) {
  // React's types know no custom properties; the browser does.
  const style = { '--characters': text.length } as CSSProperties;
  return (
    <span className="big-amount">
      <strong style={style}>{text}</strong>
    </span>
  );
}
