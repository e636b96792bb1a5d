import adapter from '@sveltejs/adapter-static';

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
        'script-src': ['self', 'wasm-unsafe-eval'],
        // The hash lets through one style attribute, the router's visually hidden route announcer, and no other.
        'style-src': ['self', 'unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
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
