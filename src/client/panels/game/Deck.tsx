import { Layers } from 'lucide-react';
import { memo, useLayoutEffect, useRef } from 'react';
import { useWords } from '../../i18n.ts';
import type { Table } from '../frame/useTable.ts';
import { AllCards } from './AllCards.tsx';

type Props = {
  table: Table;
  pick: (card: string | null) => void;
  open: boolean;
  setOpen: (open: boolean) => void;
};

/** Everything beyond the hand, written out while it is open: drawn with every glance at a card it would hold the page up. */
export const Deck = memo(function Deck({ table, pick, open, setOpen }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  // Shown when all is written out: the dialog moves the focus to what stands in it.
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className="plain" onClick={() => setOpen(true)}>
        <Layers aria-hidden="true" />
        {t('game.more')}
      </button>
      <dialog ref={dialog} className="sheet deck" aria-labelledby="deck-title" onClose={() => setOpen(false)}>
        <h2 id="deck-title">{t('game.moreTitle')}</h2>
        {open && <AllCards table={table} pick={pick} close={close} />}
        <div className="actions">
          <button type="button" onClick={close}>
            {t('common.close')}
          </button>
        </div>
      </dialog>
    </>
  );
});
