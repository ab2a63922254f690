// What is wrong with a page as it is drawn: cut or overflowing text, targets too small, missing words. Runs inside the page.
import type { Page } from 'playwright';

/** Smallest side of what can be tapped, in CSS px (WCAG 2.5.5; the bar). */
const minTarget = 44;

/** Faults of the page as drawn now, one line each; empty when there are none. `within`: a CSS selector of the panel; `target`: smallest side of a target in px, keys of the keyboard aside, which have 44 px at least. */
export const pageFaults = (page: Page, within: string, target: number = minTarget): Promise<string[]> =>
  page.evaluate(
    ([selector, target, keyTarget]) => {
      const root = document.querySelector(selector);
      if (root === null) return [`nothing matches ${selector}`];
      const faults: string[] = [];
      const style = (element: Element) => getComputedStyle(element);
      const isSeen = (element: Element): boolean => {
        // What is in closed details has a size and is not drawn.
        if (!element.checkVisibility()) return false;
        for (let at: Element | null = element; at !== null; at = at.parentElement) {
          const { clipPath, visibility, display } = style(at);
          if (clipPath !== 'none' || visibility === 'hidden' || display === 'none') return false;
        }
        return true;
      };
      const short = (element: Element): string =>
        `${element.tagName.toLowerCase()}.${element.className?.toString().split(' ')[0] ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
      const scrolls = (element: Element, axis: 'overflowX' | 'overflowY'): boolean =>
        ['auto', 'scroll'].includes(style(element)[axis]);
      // A line's rectangle is that of the font, which is higher than the letters where lines are set close.
      const slack = ({ height }: DOMRect): number => height * 0.2;
      const frame = root.getBoundingClientRect();

      // Every line of text lies inside each box around it, unless that box scrolls downwards.
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || node.textContent?.trim() === '' || !isSeen(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        let box: Element | null = parent;
        let inScroll = false;
        for (; box !== null && root.contains(box); box = box.parentElement) {
          const { left, right, top, bottom } = box.getBoundingClientRect();
          const isBox = style(box).display !== 'inline' && style(box).display !== 'contents';
          const out = lines.find(
            (line) =>
              isBox &&
              (line.left < left - 1 ||
                line.right > right + 1 ||
                (!inScroll &&
                  !scrolls(box as Element, 'overflowY') &&
                  (line.top < top - slack(line) || line.bottom > bottom + slack(line)))),
          );
          if (out !== undefined) {
            faults.push(`text leaves its box: ${short(parent)} in ${short(box).split(' ')[0]}`);
            break;
          }
          inScroll ||= scrolls(box, 'overflowY');
        }
        if (lines.some((line) => line.left < frame.left - 1 || line.right > frame.right + 1))
          faults.push(`text leaves the panel: ${short(parent)}`);
        if (style(parent).textOverflow === 'ellipsis') faults.push(`ellipsis: ${short(parent)}`);
      }

      for (const element of root.querySelectorAll('*')) {
        if (!isSeen(element)) continue;
        const { overflowX, overflowY } = style(element);
        // Fields scroll what is typed; drawings are cut where they should be.
        if (element.matches('input, textarea') || (element.textContent ?? '').trim() === '') continue;
        if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
          faults.push(`too wide for its box: ${short(element)}`);
        if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
          faults.push(`cut at the bottom: ${short(element)}`);
      }

      for (const element of root.querySelectorAll(
        'button, a[href], input, select, textarea, [role="button"], [role="switch"]',
      )) {
        if (!isSeen(element)) continue;
        // A link in a sentence is as high as its line (WCAG 2.5.8).
        if (element.matches('a') && style(element).display === 'inline') continue;
        // A tap on its label is a tap on it.
        const isChoice = element.matches('[type="radio"], [type="checkbox"]');
        const boxes = [element, ...(isChoice ? ((element as HTMLInputElement).labels ?? []) : [])].map((each) =>
          each.getBoundingClientRect(),
        );
        const least = (element.classList.contains('key') ? keyTarget : target) - 0.5;
        const [{ width, height }] = boxes as [DOMRect];
        if (!boxes.some((box) => box.width >= least && box.height >= least))
          faults.push(`target ${Math.round(width)} × ${Math.round(height)}: ${short(element)}`);
      }

      // Two pieces of text never lie on one another: compared for what is tapped and what is read, not for what is inside what.
      const pieces = [...root.querySelectorAll('button, h1, h2, p, dt, dd, output')].filter(
        (element) => isSeen(element) && (element.textContent ?? '').trim() !== '',
      );
      const scroller = (element: Element | null): Element | null =>
        element === null || scrolls(element, 'overflowY') ? element : scroller(element.parentElement);
      const floats = (element: Element): boolean => element.closest('.notice-region, dialog') !== null;
      pieces.forEach((a, index) => {
        for (const b of pieces.slice(index + 1)) {
          if (a.contains(b) || b.contains(a) || floats(a) !== floats(b) || floats(a)) continue;
          const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
          const overlap =
            Math.min(p.right, q.right) - Math.max(p.left, q.left) > 2 &&
            Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 2;
          // What is scrolled under a bar is not drawn there.
          if (overlap && scroller(a) === scroller(b)) faults.push(`one on the other: ${short(a)} and ${short(b)}`);
        }
      });

      const missing = document.documentElement.dataset.missingKeys;
      if (missing !== undefined) faults.push(`missing words: ${missing}`);
      return [...new Set(faults)];
    },
    [within, target, minTarget] as const,
  );
