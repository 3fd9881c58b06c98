// What the eye would see at once and a test can measure: words that run over an edge or are cut.

/** Runs in the page: words over the edge or cut by a box that does not scroll. */
export function faultsOfLayout(): string[] {
  const MARGIN = 8; // pixels of paper beside the words of a card that was taken up
  const found: string[] = [];
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  if (wide > 0) found.push(`the page is ${wide} px wider than the window`);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (
      text === '' ||
      !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      parent.closest('.unseen, option')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const fault = faultOf(parent, box);
      if (box.width > 0 && fault !== '') {
        found.push(`"${text.slice(0, 40)}" ${fault}`);
        break;
      }
    }
  }
  return found;

  function faultOf(element: Element, box: DOMRect): string {
    const cut = cutBy(element, box);
    if (cut !== '') return `is cut by ${cut}`;
    const sheet = element.closest('.card-sheet')?.getBoundingClientRect();
    return sheet && box.left < sheet.left + MARGIN ? 'stands on the edge of its sheet' : '';
  }

  function cutBy(element: Element, box: DOMRect): string {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      const edge = at.getBoundingClientRect();
      if (edge.width <= 2 || edge.height <= 2) return ''; // for screen readers alone
      if (style.position === 'fixed') return '';
      const name = `${at.tagName.toLowerCase()}.${at.className}`;
      if (/auto|scroll/.test(style.overflowX) || /auto|scroll/.test(style.overflowY)) {
        const sideways = /auto|scroll/.test(style.overflowX) && at.scrollWidth > at.clientWidth;
        if (!sideways && (box.left < edge.left - 1.5 || box.right > edge.right + 1.5)) return name;
        return '';
      }
      if (/hidden|clip/.test(style.overflowX) && (box.left < edge.left - 1.5 || box.right > edge.right + 1.5))
        return name;
      if (/hidden|clip/.test(style.overflowY) && (box.top < edge.top - 3 || box.bottom > edge.bottom + 3)) return name;
    }
    return box.left < -1 || box.right > window.innerWidth + 1 ? 'the window' : '';
  }
}

/** Runs in the page: lines of text that lie over one another. Maps and what floats over the page by design are left out. */
export function overlapsOfText(): string[] {
  type Line = { box: DOMRect; text: string; parent: Element };
  const lines: Line[] = [];
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1); // what lies under it is covered on purpose
  const walker = document.createTreeWalker(dialog ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (text === '' || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (parent.closest('svg, .unseen, option, select') || floats(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const box = new DOMRect(line.x, line.y + line.height * 0.25, line.width, line.height * 0.5); // the letters in their line
      if (isSeen(parent, line)) lines.push({ box, text, parent });
    }
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const found = new Set<string>();
  for (const [n, one] of lines.entries())
    for (const other of lines.slice(n + 1)) {
      if (other.box.top >= one.box.bottom) break;
      if (one.parent === other.parent || one.parent.contains(other.parent) || other.parent.contains(one.parent))
        continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      const smaller = Math.min(one.box.height, other.box.height);
      if (wide > 4 && high > smaller * 0.35)
        found.add(`"${one.text.slice(0, 30)}" lies on "${other.text.slice(0, 30)}"`);
    }
  return [...found];

  function floats(element: Element): boolean {
    for (let at: Element | null = element; at && at !== dialog; at = at.parentElement)
      if (/fixed|sticky|absolute/.test(getComputedStyle(at).position)) return true;
    return false;
  }

  /** Not scrolled out of sight in a box of its own. */
  function isSeen(element: Element, box: DOMRect): boolean {
    if (box.width < 2 || box.height < 2) return false;
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (!/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowY)) continue;
      const edge = at.getBoundingClientRect();
      if (box.top > edge.bottom - 4 || box.bottom < edge.top + 4) return false;
    }
    return true;
  }
}

/** Runs in the page: what moves by itself. */
export function motions(): string[] {
  return document.getAnimations().flatMap((one) => {
    const { target } = one.effect instanceof KeyframeEffect ? one.effect : { target: null };
    const seen = target?.checkVisibility() ?? false;
    return one.playState === 'running' && seen ? [`${target?.tagName}.${target?.className}`] : [];
  });
}

/** Runs in the page: what is pressed and smaller than 44 × 44 px. Links within a sentence are as high as its line (WCAG 2.5.5
 * and 2.5.8 exempt them), what stands in a label or a summary is pressed by all of it, and a box that scrolls by finger is no target. */
export function smallTargets(): string[] {
  const LEAST = 43.5; // px; half a pixel is lost to rounding
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1); // what lies under it cannot be pressed
  const found = new Set<string>();
  for (const element of (dialog ?? document).querySelectorAll(
    'a[href], button, select, summary, input, textarea, [role=button], [role=tab]',
  )) {
    if (!element.checkVisibility({ opacityProperty: false, visibilityProperty: true })) continue;
    if (element.closest('.unseen, [inert]') || (element as HTMLButtonElement).disabled || isInSentence(element))
      continue;
    const target = element.closest('label') ?? element;
    const box = target.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue; // comes into sight only with the keyboard
    if (box.width >= LEAST && box.height >= LEAST) continue;
    const name = (element.getAttribute('aria-label') ?? target.textContent ?? '').trim().slice(0, 40);
    const where = `${target.tagName.toLowerCase()}.${target.className}`.replace(/\.$/, '');
    const parent = target.parentElement;
    found.add(
      `${where} in ${parent?.tagName.toLowerCase()}.${parent?.className} "${name}" is ${Math.round(box.width)} × ${Math.round(box.height)} px`,
    );
  }
  return [...found];

  function isInSentence(element: Element): boolean {
    if (getComputedStyle(element).display !== 'inline') return false;
    const block = element.parentElement;
    const rest = [...(block?.childNodes ?? [])]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? '')
      .join('');
    return /\p{L}/u.test(rest);
  }
}

/** Runs in the page: words that run over into a second line without a hyphen, soft ones included. Addresses of sources are left out. */
export function wordsTornApart(): string[] {
  const SOFT = '\u00ad';
  const found = new Set<string>();
  const walker = document.createTreeWalker(
    document.querySelector('dialog[open]') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (parent.closest('.unseen, option, svg, select, .cited') || parent.getBoundingClientRect().width < 8) continue;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\u00ad]{3,}/gu)) {
      let row = Number.NaN; // where the letter before stands
      for (let at = 0; at < word.length; at++) {
        const letter = document.createRange();
        letter.setStart(node, index + at);
        letter.setEnd(node, index + at + 1);
        const box = [...letter.getClientRects()].at(-1); // the first of a line also has the hyphen before it
        if (!box || word[at] === SOFT) continue;
        if (box.top > row + box.height / 2 && word[at - 1] !== SOFT)
          found.add(`${word.slice(0, at)}|${word.slice(at)} in ${parent.tagName.toLowerCase()}.${parent.className}`);
        row = box.top;
      }
    }
  }
  return [...found];
}
