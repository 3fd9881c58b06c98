import type { ReactNode } from 'react';

type Props = {
  name: string;
  legend: string;
  value: string;
  options: { id: string; name: string; sign?: ReactNode }[];
  choose: (id: string) => void;
  more?: string; // about what is chosen
};

/** One of a few, all of them in sight. */
export function Choice({ name, legend, value, options, choose, more }: Props) {
  return (
    <fieldset className="teach-choice">
      <legend>{legend}</legend>
      {options.map(({ id, name: words, sign }) => (
        <label key={id}>
          <input type="radio" name={name} checked={value === id} onChange={() => choose(id)} />
          {sign}
          <span>{words}</span>
        </label>
      ))}
      {more && <small>{more}</small>}
    </fieldset>
  );
}
