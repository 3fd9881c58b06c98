import './lesson.css';
import { useState } from 'react';
import { join } from '../../lesson.ts';
import { Bar } from '../frame/Bar.tsx';
import { Ornament } from '../frame/Ornament.tsx';
import { useDoor } from './Teach.tsx';
import { useLesson } from './useLesson.ts';

/** A pupil comes in with the code; the link of the QR code has filled it in already. */
export function Join() {
  const { w, no, state } = useLesson();
  const [code, setCode] = useState(new URLSearchParams(location.search).get('join') ?? '');
  useDoor();
  return (
    <div className="page lesson">
      <Bar />
      <main>
        <h1>{w('join')}</h1>
        <Ornament />
        {no && (
          <p role="alert" className="unkept">
            {w(`no.${no === 'no-server' ? 'no-answer' : no}`)}
          </p>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            join(code);
          }}
        >
          <label className="field">
            {w('code')}
            <input
              className="join-code"
              value={code}
              onChange={(event) => setCode(event.target.value)}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={10}
            />
            <small>{w('codeAsk')}</small>
          </label>
          <button type="submit" className="main large" disabled={state === 'coming' || code.trim().length < 6}>
            {w('come')}
          </button>
        </form>
      </main>
    </div>
  );
}
