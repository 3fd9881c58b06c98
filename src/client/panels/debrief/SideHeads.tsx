import { useWords } from '../../i18n.ts';
import { SIDES } from '../../sides.ts';

/** The head of a table that lays both sides beside each other: what the rows are, then a column for each side. */
export function SideHeads({ rows }: { rows: string }) {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{rows}</th>
        {SIDES.map((side) => (
          <th key={side} scope="col">
            {t(`side.${side}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
