import { expect, it } from 'vitest';
import { monthOf, weekOf } from '../../src/engine/calendar.ts';
import { country } from './country.ts';

it('puts every day of thirteen years into a week of its own month', () => {
  for (const start of ['2004-01', '2011-05']) {
    const content = country([], [], { start });
    for (let year = 2004; year <= 2016; year++)
      for (let month = 1; month <= 12; month++)
        for (let day = 1; day <= 31; day++) {
          const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          expect(monthOf(content, weekOf(content, date))).toBe(date.slice(0, 7));
        }
  }
});
