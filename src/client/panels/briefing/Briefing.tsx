import '../setup/setup.css';
import { Eye, HeartHandshake, Landmark } from 'lucide-react';
import { formatMonths } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { briefingOf, scenarioName, scenarioWords } from '../../names.ts';
import { go } from '../../table.ts';
import { Aside, useBrief } from '../frame/Aside.tsx';
import { Bar } from '../frame/Bar.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { type Table, useTable } from '../frame/useTable.ts';
import { Horizon } from '../setup/Horizon.tsx';
import { Origins } from './Origins.tsx';

/** Before the first turn: where we are, whom I lead, what counts. */
export function Briefing() {
  const table = useTable();
  return table ? <Letter table={table} /> : null;
}

function Letter({ table }: { table: Table }) {
  const { t, language } = useWords();
  const { content, view, side } = table;
  const brief = useBrief();
  const { scenario } = content;
  return (
    <div className="page briefing">
      <Bar />
      <main className="letter">
        <Horizon online={scenario.startOnline} wide />
        <p className="quiet">{formatMonths(language, view.from, view.to)}</p>
        <h1>{scenarioName(scenario.id)}</h1>
        <p className={`who ${side}`}>{t('briefing.you', { side: t(`side.${side}`) })}</p>
        <Ornament />
        <p className="question">{scenarioWords(scenario.id, 'briefing.question')}</p>
        {briefingOf(scenario.id, side).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p className="blind">
          <Eye aria-hidden="true" />
          <span>
            <strong>{t('briefing.blind')}</strong> {t(side === 'regime' ? 'side.regimeAim' : 'side.civilAim')}
          </span>
        </p>
        <Aside title={t('briefing.rules')} className="origins">
          <div className="briefing-two">
            <Counts table={table} />
            <section>
              <h2>{t('briefing.how')}</h2>
              <ol className="steps">
                <li>{t('briefing.how1')}</li>
                <li>{t('briefing.how2')}</li>
                <li>{t('briefing.how3')}</li>
              </ol>
            </section>
          </div>
          {brief && <Origins scenario={scenario} />}
        </Aside>
        {scenario.contentNote && <p className="content-note">{t('briefing.contentNote')}</p>}
        <p className="quiet">{t('home.simplified')}</p>
        {!brief && <Origins scenario={scenario} />}
        <div className="setup-start">
          <button type="button" className="main large" onClick={() => go('game')}>
            {t('briefing.begin')}
          </button>
        </div>
      </main>
    </div>
  );
}

function Counts({ table }: { table: Table }) {
  const { t } = useWords();
  const isRegime = table.side === 'regime';
  const truth = isRegime ? 'briefing.truthAboutRegime' : 'briefing.truthAboutCivil';
  return (
    <section>
      <h2>{t('briefing.goal')}</h2>
      <dl className="counts">
        <div>
          <dt>
            <Landmark aria-hidden="true" /> {t('briefing.mandate')}
          </dt>
          <dd>
            {t('briefing.mandateAbout')}
            <p className="quiet">{t(isRegime ? 'briefing.mandateOfRegime' : 'briefing.mandateOfCivil')}</p>
          </dd>
        </div>
        <div>
          <dt>
            <HeartHandshake aria-hidden="true" /> {t('briefing.people')}
          </dt>
          <dd>{t('briefing.peopleAbout')}</dd>
        </div>
        <div>
          <dt>
            <Eye aria-hidden="true" /> {t('briefing.truth')}
          </dt>
          <dd>{t(truth)}</dd>
        </div>
      </dl>
    </section>
  );
}
