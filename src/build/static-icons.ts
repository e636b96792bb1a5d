import type { Plugin } from 'vite';

interface Icon {
  node: [tag: string, attributes: Record<string, string>][];
}

const ICON = /@lucide\/svelte\/dist\/icons\/[^/]+\.svelte$/;
const DATA = /const iconData = (\{.*\});/;

/**
 * A component of the icon library as plain SVG. Of its properties it takes those the app uses: `size` in pixels, and
 * `aria-label`, without which it is hidden from screen readers.
 * @param source the component as the library ships it
 * @throws Error when the library ships its icons in another form
 */
export function staticIcon(source: string): string {
  const data = DATA.exec(source)?.[1];
  if (data === undefined) throw new Error('The icon library ships its icons in another form than expected');
  const shapes = (JSON.parse(data) as Icon).node.map(([tag, attributes]) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    return `<${tag}${written.join('')} />`;
  });
  return `<script>
  const { size = 24, 'aria-label': label } = $props();
</script>

<svg
  width={size}
  height={size}
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
  stroke-linejoin="round"
  role={label ? 'img' : undefined}
  aria-label={label}
  aria-hidden={label ? undefined : 'true'}
>
  ${shapes.join('\n  ')}
</svg>
`;
}

/**
 * Draws icons as plain SVG. The library's own component builds each shape from data when the screen is drawn, which
 * took a third of the first drawing of the checklist.
 */
export function staticIcons(): Plugin {
  return {
    name: 'static-icons',
    enforce: 'pre',
    transform: {
      filter: { id: ICON },
      handler: (source) => ({ code: staticIcon(source), map: null }),
    },
  };
}
