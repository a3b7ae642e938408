import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';

interface CrashBoundaryProps {
  readonly children: ReactNode;
}

interface CrashBoundaryState {
  readonly crashed: boolean;
}

/** Keeps a bug in one screen from taking the rest with it. React has no other way than a class. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { crashed: false };

  static getDerivedStateFromError(): CrashBoundaryState {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <div className="shell__ended" role="alert">
            <h1>{t('shell.crashed')}</h1>
            <p>{t('shell.crashedHint')}</p>
            <button type="button" onClick={() => window.location.reload()}>
              {t('shell.openAgain')}
            </button>
          </div>
        )}
      </Translation>
    );
  }
}
