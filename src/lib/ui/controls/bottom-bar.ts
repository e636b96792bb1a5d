let shown: HTMLElement | undefined;

/**
 * Tells the page how high the bar at its foot is, as `--bottom-bar`: messages stand over it, and what is scrolled into view
 * does not stop behind it, however many rows large text makes of it.
 */
export function bottomBar(bar: HTMLElement): () => void {
  const { style } = document.documentElement;
  shown = bar;
  const watch = new ResizeObserver(() => style.setProperty('--bottom-bar', `${bar.offsetHeight}px`));
  watch.observe(bar);
  return () => {
    watch.disconnect();
    // The bar of the next screen may be there already.
    if (shown === bar) style.removeProperty('--bottom-bar');
  };
}

/** Brings what just appeared into view, where it appeared out of sight. */
export function inView(node: HTMLElement): void {
  node.scrollIntoView({ block: 'nearest' });
}
