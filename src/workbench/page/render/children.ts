/** Gives an element these children. Those that it has already are not moved: a selection inside them stays. */
export function setChildren(parent: Element, children: readonly Element[]): void {
  const wanted = new Set<Node>(children);
  for (const old of [...parent.childNodes]) if (!wanted.has(old)) old.remove();
  let next = parent.firstChild;
  for (const child of children) {
    if (child === next) next = next.nextSibling;
    else parent.insertBefore(child, next);
  }
}
