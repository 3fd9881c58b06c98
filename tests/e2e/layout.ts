// What the eye would see at once and a test can measure: words that run over an edge or are cut.

/** Runs in the page: words over the edge or cut by a box that does not scroll. */
export function faultsOfLayout(): string[] {
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
      const cut = cutBy(parent, box);
      if (box.width > 0 && cut !== '') {
        found.push(`"${text.slice(0, 40)}" is cut by ${cut}`);
        break;
      }
    }
  }
  return found;

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
