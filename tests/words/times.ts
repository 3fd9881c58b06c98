// The game plays from 2004 to 2016, and names places as they were called then. The capital was Aqmola until 6 May 1998 and
// Nur-Sultan from 23 March 2019 to 17 September 2022: throughout the game it is Astana. Shymkent became a region of its own and
// South Kazakhstan Region became Turkistan Region on 19 June 2018; Abai, Jetisu and Ulytau regions began on 8 June 2022; Semey has
// been called so since 21 June 2007 (decrees of the President of Kazakhstan).
import { at, type Entry, type Fault, type Language } from './entries.ts';

const OTHER_TIMES: Record<Language, RegExp> = {
  en: /\b(Nur-Sultan|Tselinograd|Alma-Ata|Semipalatinsk|(Turkistan|Turkestan|Abai|Abay|Jetisu|Zhetysu|Ulytau) Region)\b/i,
  kk: /(?<!\p{L})(Нұр-Сұлтан|Целиноград|Алма-Ата|Семипалат|(Түркістан|Абай|Жетісу|Ұлытау) облыс)/iu,
  ru: /(?<!\p{L})(Нур-Султан|Целиноград|Алма-Ат|Семипалатинск|Туркестанск\p{L}+ област|(област\p{L}+ (Абай|Жетісу|Жетысу|Улытау|Ұлытау)))/iu,
};

/** Places under a name of another time. */
export function untimely(entries: Entry[]): Fault[] {
  return entries.flatMap((entry) => {
    const found = OTHER_TIMES[entry.language].exec(entry.text);
    return found === null ? [] : [`${at(entry)}: "${found[0]}" was not its name in 2004–2016`];
  });
}
