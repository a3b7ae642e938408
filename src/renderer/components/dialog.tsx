import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** False while leaving would lose sight of something that is under way. */
  readonly closable?: boolean;
  readonly size?: 'md' | 'lg';
  readonly children: ReactNode;
}

/** Gives the focus back to what had it before, if that is still there. */
function useReturnedFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}

/** Takes the focus at once. The dialog's own way waits a moment, and keys pressed meanwhile went behind it. */
function FocusAtOnce() {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const dialog = place.current?.closest('[role="dialog"]');
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);
  return <span ref={place} hidden />;
}

/** A dialog that is open for as long as it is rendered. It keeps the focus, and gives it back. */
export function Dialog({ title, onClose, closable = true, size = 'md', children }: DialogProps) {
  const { t } = useTranslation();
  useReturnedFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      centered
      closeOnEscape={closable}
      closeOnClickOutside={false}
      withCloseButton={closable}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
    >
      {children}
      <FocusAtOnce />
    </Modal>
  );
}
