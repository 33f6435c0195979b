/** Puts elements in place of `::before` and `::after`, whose boxes a page cannot be asked for. */
export function pseudoAsElements(root: Element): void {
  for (const element of [...root.querySelectorAll<HTMLElement>('*')]) {
    for (const [which, place] of [
      ['::before', 'prepend'],
      ['::after', 'append']
    ] as const) {
      const style = getComputedStyle(element, which);
      const text = /^"(.*)"$/s.exec(style.content)?.[1];
      if (text === undefined || (text.trim() === '' && style.display === 'inline')) continue;
      const made = element.ownerDocument.createElement('span');
      for (const property of style)
        made.style.setProperty(property, style.getPropertyValue(property));
      made.textContent = text;
      element[place](made);
      element.classList.add('without-pseudo');
    }
  }
}
