// A Kazakh word is right when it is a known stem with a chain of endings that may follow it: order of the endings, vowel
// harmony and the assimilation of consonants (spelling rules of 1983, §28–36). No list of whole words could hold a language
// that builds a dozen forms of each noun and a hundred of each verb.
//
// In the tables A is а/е, I is ы/і, G is ғ/г and K is қ/к, by harmony. A row of endings stands per class of the last letter.

const VOWEL = 'аәеёоөұүыіэя';
const GLIDE = 'уию';
const NASAL = 'мнң';
const LIQUID = 'лрй';
const VOICED = 'зж';

type Class = 'vowel' | 'glide' | 'nasal' | 'liquid' | 'voiced' | 'voiceless';
type Harmony = 'back' | 'front' | 'either';
type Endings = Partial<Record<Class, string>> & { rest?: string };

const lastOf = (word: string): string => word.replace(/[ьъ]+$/, '').at(-1) ?? '';

/** б в г д count as voiceless: клубқа, блогтан (§36). */
function classOf(word: string): Class {
  const last = lastOf(word);
  if (VOWEL.includes(last)) return 'vowel';
  if (GLIDE.includes(last)) return 'glide';
  if (NASAL.includes(last)) return 'nasal';
  if (LIQUID.includes(last)) return 'liquid';
  return VOICED.includes(last) ? 'voiced' : 'voiceless';
}

/** Loans that end in these take front endings though their vowels are back (§35), so both are let through. */
const SOFT_END = /(ь|нг|нк|рк|рг|кс|кт|ск|лк|кль|брь|бль|урс|ист|и[кйсн]?)$/;

function harmonyOf(word: string): Harmony {
  if (SOFT_END.test(word)) return 'either';
  for (const letter of [...word].reverse()) {
    if ('аоұыяё'.includes(letter)) return 'back';
    if ('әеөүіэ'.includes(letter)) return 'front';
    if ('қғ'.includes(letter)) return 'back';
  }
  return 'either';
}

const back = (ending: string): string =>
  ending.replaceAll('A', 'а').replaceAll('I', 'ы').replaceAll('G', 'ғ').replaceAll('K', 'қ');
const front = (ending: string): string =>
  ending.replaceAll('A', 'е').replaceAll('I', 'і').replaceAll('G', 'г').replaceAll('K', 'к');

function spelled(ending: string, harmony: Harmony): string[] {
  if (harmony === 'back') return [back(ending)];
  return harmony === 'front' ? [front(ending)] : [back(ending), front(ending)];
}

/** The endings by name: nouns first, then verbs. */
const ENDINGS: Record<string, Endings> = {
  plural: { vowel: 'лAр', glide: 'лAр', liquid: 'лAр дAр', nasal: 'дAр', voiced: 'дAр', voiceless: 'тAр' },
  genitive: { vowel: 'нIң', glide: 'дIң нIң', liquid: 'дIң', nasal: 'нIң', voiced: 'дIң', voiceless: 'тIң' },
  accusative: { vowel: 'нI', glide: 'дI нI', liquid: 'дI', nasal: 'дI', voiced: 'дI', voiceless: 'тI' },
  dative: { voiceless: 'KA', rest: 'GA' },
  locative: { voiceless: 'тA', rest: 'дA' },
  ablative: { voiceless: 'тAн', nasal: 'нAн', rest: 'дAн' },
  instrumental: { voiceless: 'пен', voiced: 'бен', rest: 'мен' },
  mine: { vowel: 'м', rest: 'Iм' },
  yours: { vowel: 'ң ңIз', rest: 'Iң IңIз' },
  his: { vowel: 'сI', rest: 'I' },
  ours: { vowel: 'мIз', rest: 'IмIз' },
  with: { voiceless: 'тI', nasal: 'дI', voiced: 'дI', liquid: 'лI дI', rest: 'лI' },
  quality: { voiceless: 'тIK', nasal: 'дIK', voiced: 'дIK', liquid: 'лIK дIK', rest: 'лIK' },
  without: { rest: 'сIз' },
  doer: { rest: 'шI' },
  like: { voiceless: 'тAй', rest: 'дAй' },
  manner: { rest: 'шA' },
  more: { vowel: 'рAK', rest: 'IрAK' },
  place: { voiceless: 'KI', rest: 'GI' },
  toVerb: { voiceless: 'тA', nasal: 'дA', voiced: 'дA', liquid: 'лA дA', rest: 'лA' },
  owned: { voiceless: 'тікі', nasal: 'дікі нікі', vowel: 'нікі', rest: 'дікі' },
  ordinal: { vowel: 'ншI', rest: 'IншI' },
  being: { voiceless: 'пIн пIз', voiced: 'бIн бIз', rest: 'мIн мIз' },
  you: { rest: 'сIң сIз сIңдAр сIздAр' },
  passive: { vowel: 'л н', rest: 'Iл Iн' },
  causative: {
    vowel: 'т дIр',
    liquid: 'т дIр',
    glide: 'т дIр',
    voiceless: 'тIр KIз Iт',
    rest: 'дIр GIз Iт',
  },
  mutual: { vowel: 'с', rest: 'Iс' },
  not: { voiceless: 'пA', voiced: 'бA', nasal: 'бA', rest: 'мA' },
  infinitive: { rest: 'у' },
  past: { voiceless: 'тI', rest: 'дI' },
  done: { voiceless: 'KAн', rest: 'GAн' },
  habitual: { vowel: 'йтIн', rest: 'AтIн' },
  future: { vowel: 'р', rest: 'Aр Iр' },
  going: { vowel: 'й', rest: 'A' },
  having: { vowel: 'п', rest: 'Iп' },
  if: { rest: 'сA' },
  let: { rest: 'сIн' },
  shall: { vowel: 'йIн йIK', rest: 'AйIн AйIK' },
  command: { vowel: 'ңIз ңIздAр ңдAр ң', rest: 'IңIз IңIздAр IңдAр Iң' },
  since: { voiceless: 'KAлI', rest: 'GAлI' },
  until: { voiceless: 'KAншA', rest: 'GAншA' },
  able: { voiceless: 'KI KIш', rest: 'GI GIш' },
  never: { voiceless: 'пAс', voiced: 'бAс', nasal: 'бAс', rest: 'мAс' },
  order: { voiceless: 'пAK пAKшI', voiced: 'бAK бAKшI', nasal: 'бAK бAKшI', rest: 'мAK мAKшI' },
  notGoing: { voiceless: 'пAй пAстAн', voiced: 'бAй бAстAн', nasal: 'бAй бAстAн', rest: 'мAй мAстAн' },
  deed: { rest: 'Iм ушI Iс м к қ IK IндI' },
  and: { rest: 'й' },
};

const CASES = 'genitive>case accusative>case dative>case locative>at ablative>case instrumental>case';
const OWNERS = 'mine>owned1 yours>owned2 his>owned3 ours>owned2';
/** What may follow: state → ending>state. An ending after @ is written out (forms that only stand there). */
const FOLLOWS: Record<string, string> = {
  noun: `plural>plural ${OWNERS} ${CASES} with>noun quality>noun without>noun doer>noun like>noun manner>noun more>noun toVerb>verb owned>noun ordinal>noun being>case you>case place>noun`,
  plural: `${OWNERS} ${CASES} being>case you>case owned>noun manner>case like>case`,
  owned1:
    'genitive>case accusative>case locative>at ablative>case instrumental>case @A>case dative>case being>case like>case owned>noun',
  owned2: `${CASES} like>case owned>noun`,
  owned3:
    '@нIң>case @н>case @нA>case @ндA>at @нAн>case @мен>case @ндAй>noun @ншA>case @нікі>noun @мIн>case @сIз>noun @мIз>case',
  at: '@GI>which being>case you>case',
  which: 'plural>plural @сI>owned3 @нI>case @нIң>case @дAй>noun @GA>case @нAн>case @дAн>case @мен>case',
  case: '',
  verb: 'passive>verb causative>verb mutual>verb not>notVerb infinitive>noun past>person done>participle habitual>participle future>participle going>going having>having if>person let>end shall>end command>end since>end until>end able>noun never>participle order>participle notGoing>going deed>noun',
  notVerb:
    'infinitive>noun past>person done>participle habitual>participle going>going if>person let>end command>end shall>end @GAнмен>case @уші>noun',
  person: '@м>end @ң>end @ңIз>end @K>end @ңдAр>end @ңIздAр>end',
  participle: `plural>plural ${OWNERS} ${CASES} being>case you>case quality>noun like>noun manner>case`,
  going: '@дI>end @мIн>end @сIң>end @сIз>end @мIз>end @бIз>end @сIздAр>end',
  merged: '@дI>end @мIн>end @сIң>end @сIз>end @мIз>end @сIздAр>end @тIн>participle @н>end @K>end',
  having: '@тI>end @пIн>end @сIз>end @сIң>end @пIз>end',
  end: '',
};
const STEPS = new Map(
  Object.entries(FOLLOWS).map(([state, list]) => [
    state,
    list
      .split(' ')
      .filter(Boolean)
      .map((step) => step.split('>') as [string, string]),
  ]),
);

function endingsOf(name: string, word: string): string[] {
  const row = ENDINGS[name];
  const forms = name.startsWith('@') ? name.slice(1) : (row?.[classOf(word)] ?? row?.rest ?? '');
  const harmony = harmonyOf(word);
  return forms
    .split(' ')
    .filter(Boolean)
    .flatMap((form) => spelled(form, harmony));
}

/** п к қ after a vowel soften before ы і (мектебі); ы і й is и (естиді) and й а is я (жояды), never both letters. */
const joins = (word: string, ending: string): boolean =>
  !(/[аәеоөұүыіиу][пкқ]$/.test(word) && /^[ыі]/.test(ending)) &&
  !(/[ыі]$/.test(word) && ending.startsWith('й')) &&
  !(word.endsWith('й') && ending.startsWith('а'));

/** Whether `rest` is a chain of endings that may follow `word` in this state. No word has more than seven. */
function chain(word: string, rest: string, state: string, depth = 0): boolean {
  if (rest === '') return true;
  if (depth > 7) return false;
  return (STEPS.get(state) ?? []).some(([name, next]) =>
    endingsOf(name, word).some(
      (ending) =>
        rest.startsWith(ending) &&
        joins(word, ending) &&
        chain(word + ending, rest.slice(ending.length), next, depth + 1),
    ),
  );
}

/** A final п к қ turns б г ғ before a vowel: мектеп, мектебі. */
const HARDENED: Record<string, string> = { б: 'п', г: 'к', ғ: 'қ' };

export class Kazakh {
  private readonly nouns = new Set<string>();
  private readonly verbs = new Set<string>();
  private readonly known = new Map<string, boolean>();

  /** Stems as a dictionary has them: nouns bare, verbs as their infinitive in -у. */
  constructor(stems: Iterable<string>) {
    for (const stem of stems) this.add(stem.toLowerCase());
  }

  add(stem: string): void {
    this.nouns.add(stem);
    for (const verb of verbsOf(stem)) this.verbs.add(verb);
    this.known.clear();
  }

  /** A word, or words joined by a hyphen, each right. */
  right(word: string): boolean {
    const low = word.toLowerCase();
    return this.one(low) || (low.includes('-') && low.split('-').every((part) => this.one(part)));
  }

  private one(word: string): boolean {
    let right = this.known.get(word);
    if (right === undefined) {
      right = this.formed(word);
      this.known.set(word, right);
    }
    return right;
  }

  private formed(word: string): boolean {
    if (this.nouns.has(word) || this.verbs.has(word)) return true;
    for (let at = word.length; at >= 3; at--)
      if (this.merged(word.slice(0, at)) && chain(word.slice(0, at), word.slice(at), 'merged')) return true;
    for (let at = word.length - 1; at >= 2; at--) {
      const stem = word.slice(0, at);
      const rest = word.slice(at);
      if (this.builds(stem, stem, rest)) return true;
      const last = stem.at(-1) ?? '';
      const hard = HARDENED[last];
      if (hard !== undefined && /^[ыіае]/.test(rest) && this.builds(stem.slice(0, -1) + hard, stem, rest)) return true;
      // орын, орны; әріп, әрпі: the vowel between two consonants falls
      if (/^[ыі]/.test(rest) && ['ы', 'і'].some((vowel) => this.nouns.has(stem.slice(0, -1) + vowel + last)))
        if (chain(stem, rest, 'noun')) return true;
      // тап-, тауып: п turns у before a vowel
      if (last === 'у' && /^[ыі]п/.test(rest) && this.verbs.has(`${stem.slice(0, -1)}п`)) return true;
    }
    return this.softened(word);
  }

  /** One letter for two: жой- with а is жоя, есті- with й is ести. */
  private merged(going: string): boolean {
    const open = going.slice(0, -1);
    if (going.endsWith('я')) return this.verbs.has(`${open}й`);
    return going.endsWith('и') && (this.verbs.has(`${open}і`) || this.verbs.has(`${open}ы`));
  }

  private builds(stem: string, shown: string, rest: string): boolean {
    return (this.nouns.has(stem) && chain(shown, rest, 'noun')) || (this.verbs.has(stem) && chain(shown, rest, 'verb'));
  }

  /** A derived word softens too: адалдық, адалдығы. */
  private softened(word: string): boolean {
    const found = /^(.+)([ғгб])([ыіае].*)$/.exec(word);
    if (!found) return false;
    const [, start = '', soft = '', rest = ''] = found;
    const whole = start + (HARDENED[soft] ?? '');
    return whole.length < word.length && this.one(whole) && chain(start + soft, rest, 'noun');
  }
}

/** The stems of an infinitive: бару → бар; оқу → оқы; шығу → шық; қорқу → қорық; сөйлеу → сөйле; сүю → сүй. Else none. */
export function verbsOf(word: string): string[] {
  const stem = word.slice(0, -1);
  if (word.length >= 3 && /[бвгғджзклмнңпрстфхцчшщйқ]у$/.test(word)) {
    const hard = HARDENED[stem.at(-1) ?? ''];
    const open = /[^аәеоөұүыіиэяю][лрнңкқпсшз]$/.test(stem) ? `${stem.slice(0, -1)}` : '';
    const closed = open === '' ? [] : ['ы', 'і'].map((vowel) => open + vowel + stem.at(-1));
    return [stem, `${stem}ы`, `${stem}і`, ...(hard ? [stem.slice(0, -1) + hard] : []), ...closed];
  }
  if (/[аеәу]у$/.test(word)) return [stem];
  return /[оөүұаеиәіы]ю$/.test(word) ? [`${stem}й`] : [];
}
