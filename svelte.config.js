import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

const page = readFileSync(new URL('src/app.html', import.meta.url), 'utf8');

/**
 * What lets through the page's own inline elements, and no other.
 * @param {'style' | 'script'} tag
 */
function inlineHashes(tag) {
  const contents = [...page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(
    ([, content = '']) => content,
  );
  return contents.map(
    (content) => /** @type {const} */ (`sha256-${createHash('sha256').update(content).digest('base64')}`),
  );
}

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ fallback: 'index.html' }),
    paths: { relative: false },
    // The app registers its worker itself, so that an update can wait for the user.
    serviceWorker: { register: false },
    typescript: {
      config: (config) => ({ ...config, include: [...config.include, '../templates/**/*.ts'] }),
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        // The code reader (ZXing) is WebAssembly; this allows its compilation, and no eval of script.
        'script-src': ['self', 'wasm-unsafe-eval', ...inlineHashes('script')],
        'style-src': [
          'self',
          ...inlineHashes('style'),
          // Lets through one style attribute, the router's visually hidden route announcer, and no other.
          'unsafe-hashes',
          'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
        ],
        'img-src': ['self', 'blob:', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none'],
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'so-giam-sat-worker'],
      },
    },
  },
};
