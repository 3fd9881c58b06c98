import type { Scenario } from '../../../content/schema.ts';
import type { Listed } from '../../connection.ts';
import { formatDate } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { scenarioName, scenarioWords } from '../../names.ts';
import { FaultList } from '../frame/Trouble.tsx';
import { Horizon } from './Horizon.tsx';

const MINUTES_A_TURN = 2; // told to the player as a rough length

/** The scenarios that were found, as tickets to choose from. */
export function Scenarios(props: { listed: Listed[] | null; chosen: string; choose: (id: string) => void }) {
  const { t } = useWords();
  return (
    <fieldset className="scenarios">
      <legend>{t('setup.scenario')}</legend>
      {props.listed === null && <p className="waiting">{t('setup.loading')}</p>}
      {props.listed?.length === 0 && <p className="empty">{t('setup.none')}</p>}
      <div className="tickets">
        {props.listed?.map(({ id, scenario, faults }) =>
          scenario ? (
            <Ticket key={id} scenario={scenario} chosen={props.chosen === id} choose={() => props.choose(id)} />
          ) : (
            <div key={id} className="ticket broken">
              <h2>{scenarioName(id)}</h2>
              <p>{t('setup.broken')}</p>
              <FaultList faults={faults} />
            </div>
          ),
        )}
      </div>
    </fieldset>
  );
}

function Ticket({ scenario, chosen, choose }: { scenario: Scenario; chosen: boolean; choose: () => void }) {
  const { t, language } = useWords();
  const minutes = scenario.turns * MINUTES_A_TURN;
  return (
    <label className="ticket">
      <input type="radio" name="scenario" checked={chosen} onChange={choose} />
      <Horizon online={scenario.startOnline} />
      <span className="ticket-name">{scenarioName(scenario.id)}</span>
      <span className="ticket-about">{scenarioWords(scenario.id, 'tagline')}</span>
      <span className="ticket-facts">
        {t('setup.scenarioFacts', { count: scenario.turns, from: formatDate(language, scenario.start) })}
        {' · '}
        {t('setup.scenarioMinutes', { minutes })}
      </span>
      {scenario.contentNote && <span className="ticket-note">{t('setup.contentNote')}</span>}
    </label>
  );
}
