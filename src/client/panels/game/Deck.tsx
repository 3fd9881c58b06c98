import { Layers } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../i18n.ts';
import type { Table } from '../frame/useTable.ts';
import { AllCards } from './AllCards.tsx';

type Props = { table: Table; pick: (card: string | null) => void };

/** Everything beyond the hand, written out while it is open: drawn with every glance at a card it would hold the page up. */
export const Deck = memo(function Deck({ table, pick }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const show = () => {
    flushSync(() => setOpen(true)); // the dialog moves the focus to what stands in it
    dialog.current?.showModal();
  };
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className="plain" onClick={show}>
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
