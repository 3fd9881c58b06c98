import { useWords } from '../../i18n.ts';
import { regionName } from '../../names.ts';
import type { Looked } from './Debrief.tsx';

type Props = {
  looked: Looked;
  region: string; // empty = the whole country
  choose: (region: string) => void;
  nation?: boolean; // may the whole country be chosen?
  disabled?: boolean;
  isTold?: (region: string) => boolean; // rests what is asked on enough people there?
};

/** The whole country or one of its regions. */
export function RegionChoice({ looked, region, choose, nation = true, disabled = false, isTold = () => true }: Props) {
  const { say } = useWords();
  return (
    <label>
      {say('debrief', 'why.where')}
      <select value={region} disabled={disabled} onChange={(event) => choose(event.target.value)}>
        {nation && <option value="">{say('debrief', 'why.nation')}</option>}
        {looked.content.regions.map(({ id }) => (
          <option key={id} value={id} disabled={!isTold(id)}>
            {isTold(id) ? regionName(id) : `${regionName(id)}: ${say('debrief', 'charts.few')}`}
          </option>
        ))}
      </select>
    </label>
  );
}
