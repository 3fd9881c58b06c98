import encodeQR from 'qr';
import { isOwnName } from '../../places.ts';
import { useLesson } from './useLesson.ts';
import { usePlaces } from './usePlaces.ts';

/** The code, the address and a picture of it for a telephone's camera. */
export function Invitation({ screen = false }: { screen?: boolean }) {
  const { w, joinCode: code, recovery, parts } = useLesson();
  const found = usePlaces();
  if (parts.room?.rehearsal) return null;
  if (parts.room?.devices === 'none') return screen ? null : <PaperPile />;
  if (!code || parts.room?.locked || parts.room?.phase === 'closed' || !found) return null;
  const { places, origin, pick } = found;
  const alone = places.length === 0 && isOwnName(location.hostname);
  const address = `${origin}/?join=${code}`;
  return (
    <section className="invitation" aria-label={w('join')}>
      <Picture text={address} />
      <div>
        <p className="join-code" data-code={code}>
          {code}
        </p>
        <p>{w('address', { address: origin })}</p>
        {!screen && alone && <p className="quiet">{w('localOnly')}</p>}
        {!screen && places.length > 1 && (
          <label className="field">
            {w('placeAsk')}
            <select value={places.find((one) => one.startsWith(origin))} onChange={(event) => pick(event.target.value)}>
              {places.map((place) => (
                <option key={place}>{place}</option>
              ))}
            </select>
          </label>
        )}
        {!screen && recovery && <p className="quiet">{w('recovery', { code: recovery })}</p>}
        {!screen && (
          <a className="button" href="#/screen" target="_blank" rel="noopener">
            {w('screen')}
          </a>
        )}
      </div>
    </section>
  );
}

/** A class without devices is not invited: its sheets are printed. */
function PaperPile() {
  const { w, recovery, parts } = useLesson();
  const { room } = parts;
  if (!room) return null;
  return (
    <section className="invitation" aria-label={w('paperSheets')}>
      <div>
        <p>{w('paperLobby')}</p>
        <div className="taps">
          <a
            className="button"
            href={`?scenario=${room.scenario}&minutes=${room.minutes}&citizens=${room.size ?? 20}#/paper`}
            target="_blank"
            rel="noopener"
          >
            {w('paperSheets')}
          </a>
          <a className="button" href="#/screen" target="_blank" rel="noopener">
            {w('screen')}
          </a>
        </div>
        {recovery && <p className="quiet">{w('recovery', { code: recovery })}</p>}
      </div>
    </section>
  );
}

function Picture({ text }: { text: string }) {
  const rows = encodeQR(text, 'raw', { border: 2 });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
