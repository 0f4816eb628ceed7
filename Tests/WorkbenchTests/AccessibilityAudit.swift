/// Checks of a page that run in the browser; each returns what it finds fault with, one line a fault.
enum AccessibilityAudit {
  /// What the checks share: which elements are seen, what they are called, what colours they have.
  private static let common = #"""
    const seen = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0
      && !e.closest('.unseen, .skip, [aria-hidden=true]');
    const interactive = () => [...document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, [role=tab], [role=menuitem]')]
      .filter(seen).filter((e) => !document.querySelector('dialog[open]') || e.closest('dialog'));
    const words = (e) => [...e.childNodes].map((n) => n.nodeType === 3 ? n.data
      : n.nodeType !== 1 || n.getAttribute('aria-hidden') === 'true' ? ''
      : n.alt ?? words(n)).join(' ').trim();
    const name = (e) => {
      const by = (e.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
        .map((id) => document.getElementById(id)).map((n) => n ? words(n) : '').join(' ').trim();
      return by || e.getAttribute('aria-label')?.trim()
        || [...(e.labels ?? [])].map(words).join(' ').trim()
        || (e.matches('input, select, textarea') ? '' : words(e)) || e.title?.trim() || '';
    };
    const show = (e) => e.outerHTML.slice(0, 110).replace(/\s+/g, ' ');
    """#

  /// Everything that can be used has a name; images say what they are; the page says its language.
  static let names =
    common + #"""
      const faults = interactive().filter((e) => !name(e)).map((e) => 'no name: ' + show(e));
      for (const image of document.querySelectorAll('img')) {
        if (!image.hasAttribute('alt')) faults.push('no alt: ' + show(image));
      }
      for (const region of document.querySelectorAll('nav, aside, [role=toolbar], [role=tablist], dialog, section')) {
        if (seen(region) && !name(region)) faults.push('no name: ' + show(region));
      }
      if (!/^(ru|kk|en)$/.test(document.documentElement.lang)) faults.push('no language');
      if (!document.title.trim()) faults.push('no title');
      return faults;
      """#

  /// Landmarks, headings in order, references that lead somewhere, parts that have their whole.
  static let roles =
    common + #"""
      const faults = [];
      const count = (selector) => document.querySelectorAll(selector).length;
      if (count('main') !== 1) faults.push('main: ' + count('main'));
      if (count('h1') !== 1) faults.push('h1: ' + count('h1'));
      const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
      for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) faults.push('twice: #' + id);
      for (const attribute of ['aria-labelledby', 'aria-controls', 'for', 'aria-describedby']) {
        for (const e of document.querySelectorAll(`[${attribute}]`)) {
          for (const id of e.getAttribute(attribute).split(/\s+/)) {
            if (!document.getElementById(id)) faults.push(`${attribute} leads nowhere: ` + show(e));
          }
        }
      }
      let level = 0;
      for (const heading of [...document.querySelectorAll('h1, h2, h3')].filter(seen)) {
        if (heading.closest('dialog')) continue;
        const next = Number(heading.tagName[1]);
        if (next > level + 1) faults.push('heading out of order: ' + show(heading));
        level = next;
      }
      const inside = { tab: 'tablist', menuitem: 'menu', listitem: 'list' };
      for (const [part, whole] of Object.entries(inside)) {
        for (const e of document.querySelectorAll(`[role=${part}]`)) {
          if (!e.closest(`[role=${whole}]`)) faults.push(`${part} without ${whole}: ` + show(e));
        }
      }
      for (const item of document.querySelectorAll('li')) {
        if (!item.parentElement.matches('ul, ol')) faults.push('li without list: ' + show(item));
      }
      for (const inner of document.querySelectorAll('button button, a a, button a, a button, label button')) {
        faults.push('nested: ' + show(inner));
      }
      return faults;
      """#

  /// WCAG 2.2, 1.4.3: text stands out from what is behind it, 4.5 to 1, or 3 to 1 when it is large.
  static let contrast =
    common + #"""
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const parse = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
      };
      const over = (top, below) => [0, 1, 2].map((k) => top[k] * top[3] + below[k] * (1 - top[3])).concat(1);
      const behind = (e) => {
        const layers = [];
        for (let node = e; node; node = node.parentElement) {
          const colour = parse(getComputedStyle(node).backgroundColor);
          if (colour[3] > 0) layers.push(colour);
          if (colour[3] === 1) break;
        }
        return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
      };
      const light = ([r, g, b]) => {
        const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
        return .2126 * x + .7152 * y + .0722 * z;
      };
      const faults = [];
      const elements = new Set();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (/[^\s\u200b]/.test(walker.currentNode.data)) elements.add(walker.currentNode.parentElement);
      for (const field of document.querySelectorAll('input, textarea, select')) elements.add(field);
      for (const e of elements) {
        const ghost = e.matches('.ghost');
        if (!ghost && !seen(e) || e.closest('[disabled]')) continue;
        if (document.querySelector('dialog[open]') && !e.closest('dialog')) continue;
        const style = getComputedStyle(e);
        const ground = behind(ghost ? e.closest('.grow') : e);
        const ink = parse(style.color);
        if (ink[3] === 0) continue;
        const [a, b] = [light(over(ink, ground)), light(ground)].sort((p, q) => q - p);
        const ratio = (a + .05) / (b + .05);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        if (ratio < (large ? 3 : 4.5)) faults.push(`contrast ${ratio.toFixed(2)}: ` + show(e));
      }
      return faults;
      """#

  /// WCAG 2.2, 2.5.8: what is pressed is at least 24 pixels wide and high; links in a text may be less.
  static let targets =
    common + #"""
      return interactive().filter((e) => !e.closest('p a'))
        .map((e) => [e, (e.closest('label') ?? e).getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24)
        .map(([e, box]) => `target ${Math.round(box.width)} × ${Math.round(box.height)}: ` + show(e));
      """#

  /// Nothing runs over the page's edge sideways; menus and dialogs are in sight as a whole.
  static let reflow = #"""
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const faults = wide > 0 ? [`the page is ${wide} pixels too wide`] : [];
    for (const e of document.querySelectorAll('dialog[open], :popover-open')) {
      const { top, left, bottom, right } = e.getBoundingClientRect();
      if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) {
        faults.push('out of sight: ' + e.outerHTML.slice(0, 90));
      }
    }
    return faults;
    """#

  /// Fields of a form stand apart, as they do not where a page lacks the style of what it shows.
  static let distance =
    common + #"""
      const whole = (e) => e.closest('form, main');
      const fields = interactive().filter((e) => e.matches('input:not([type=checkbox]), select, textarea'))
        .map((e) => [e, e.getBoundingClientRect()]);
      return fields.flatMap(([a, p], at) => fields.slice(at + 1)
        .filter(([b, q]) => whole(a) === whole(b) && Math.max(q.left - p.right, p.left - q.right, q.top - p.bottom, p.top - q.bottom) < 4)
        .map(([b]) => 'too close: ' + show(a) + ' and ' + show(b)));
      """#

  static let all = [
    "names": names, "roles": roles, "contrast": contrast, "targets": targets, "reflow": reflow,
    "distance": distance,
  ]

  /// Where the focus is: its place in the page's order, whether it is seen, and what it is.
  static let focus = #"""
    const e = document.activeElement;
    const all = [...document.querySelectorAll('*')];
    const style = getComputedStyle(e);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== 'none';
    const box = e.getBoundingClientRect();
    const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    return { place: e === document.body ? -1 : all.indexOf(e), ring, inView,
      what: e.outerHTML.slice(0, 90).replace(/\s+/g, ' ') };
    """#
}
