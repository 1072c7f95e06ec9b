import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { TARGET } from './scripts/browsers.mjs';
import { bringParts } from './scripts/vite/bringParts.mjs';
import { early } from './scripts/vite/early.mjs';
import { hostHeaders } from './scripts/vite/hostHeaders.mjs';
import { inlineStyles } from './scripts/vite/inlineStyles.mjs';
import { licenses } from './scripts/vite/licenses.mjs';
import { policy } from './scripts/vite/policy.mjs';
import { prerender } from './scripts/vite/prerender.mjs';
import { preloadReactDom } from './scripts/vite/preloadReactDom.mjs';

// Without this, the build makes a chunk of everything that some lazy part shares: twenty chunks,
// and 5 kB more. The entry is left out, since it waits for React DOM, which waits for React in this
// chunk.
const firstPage = {
  name: 'page',
  tags: ['$initial' as const],
  test: (id: string) => !/(index\.html|src\/main\.tsx)$/.test(id),
};

// Styles of later parts, one file per place: one per part would be a third larger. Styles that
// places share are in Plan's, which scripts/vite/inlineStyles.mjs inlines into the page.
const BEHIND_TABS =
  /\/views\/plan\/(tabs|judge|outcomes|chances|exits|checklist|saved|payoff\/StrikeHandle)\b|\/src\/saved\//;
const laterStyles = {
  debugName: 'later styles',
  test: /\.module\.css$/,
  name: (id: string) => {
    const [, place = 'plan'] = /\/views\/(?!page\/)(\w+)/.exec(id) ?? [];
    if (id.includes('PrintSheet')) return 'sheet';
    if (id.includes('/ui/plot/')) return 'plot'; // used by charts in several places
    return BEHIND_TABS.test(id) ? 'tabs' : place;
  },
};

// Code shared by several lazy parts: few files instead of ninety, to request and to lose.
const shared = [
  // Dependencies first: a group also takes in whatever its files import. So the words and widgets
  // of all places come before those of one place, or each place would wait for another's words.
  { name: 'engine', test: /\/src\/(core\/(?!chain|book|history)|plan\/(?!strikes|book|history))/ },
  {
    name: 'shared',
    test: /\/src\/(text|recipe|fields|ui|parts\/(?!history)|account|loading|draft\/(?!pickedDraft)|words\/(?!strikes|trades|book|history|statement|compare|order)|store\/(?!strikes|book|useBook|desk|history|statement|copy|useOrder|databaseFailure|changes\/(undoable|wayBack|placedAfter)))/,
  },
  {
    name: 'storage',
    test: /\/src\/storage\/(?!watched|link|backup|copy|database|chains|histories|book\/(?!bookSchema))/,
  },
  // Needed by every reader of foreign text.
  { name: 'reading', test: /\/src\/files\/read\/\w+\.ts|node_modules\/papaparse\// },
  // Only for places that store more than the text storage can hold.
  {
    name: 'database',
    test: /\/src\/(storage\/(database\/|download)|store\/databaseFailure|workers\/(inWorker|trustedAddress))|node_modules\/(idb|comlink)\//,
  },
  {
    name: 'strikes',
    test: /\/src\/(core\/chain|plan\/strikes|words\/strikes|files\/(read\/(?!statements|typed|history)|exampleChain)|store\/strikes|draft\/pickedDraft|storage\/chains)/,
  },
  {
    name: 'trades',
    test: /\/src\/(core\/book\/(?!statement|reconcile)|plan\/book\/(?!next\/|callCandidates|doubtedQuotes)|words\/(trades|book\/(?!nextRows|rollWords|callWords))|files\/(exampleBook|bookCsv|read\/typed)|storage\/book\/(kept|uncopied)|store\/(book[./]|useBook\.|desk\/|changes\/(undoable|wayBack|placedAfter)))/,
  },
  // Code for judging stored chains, which the rest of Trades does not need.
  {
    name: 'next',
    test: /\/src\/(plan\/book\/(next\/|callCandidates|doubtedQuotes)|words\/book\/(nextRows|rollWords|callWords))/,
  },
  // A stock's own history is used on Plan and Strikes, the market's in Trades.
  {
    name: 'history',
    test: /\/src\/(core\/history\/\w+\.ts|plan\/history|words\/history|files\/read\/history|storage\/histories|parts\/history|store\/history\/(?!replay|pastOnPaper))/,
  },
  {
    name: 'statement',
    test: /\/src\/(core\/book\/(statement|reconcile)|(files|words|store)\/statement|storage\/watched)\//,
  },
  { name: 'compare', test: /\/src\/words\/compare\// },
  { name: 'order', test: /\/src\/words\/order\// },
  { name: 'saved', test: /\/src\/saved\// },
  { name: 'rest', test: /\/src\/(words|draft|store\/(?!history)|start\/(?!brought))/ },
];

export default defineConfig({
  base: './', // works from any folder on any host
  build: {
    target: TARGET,
    manifest: true, // for scripts/sizes.mjs
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false, // without it, old browsers only load slightly later
      resolveDependencies: () => [], // bringParts handles them
    },
    rolldownOptions: { output: { codeSplitting: { groups: [firstPage, laterStyles, ...shared] } } },
  },
  plugins: [
    react({ jsxImportSource: '#jsx' }),
    early(),
    prerender(),
    preloadReactDom(),
    inlineStyles(),
    bringParts(),
    policy(),
    licenses(),
    hostHeaders(),
    VitePWA({
      // src/start/offline.ts registers it, through the policy required by trusted types.
      injectRegister: false,
      registerType: 'prompt',
      includeManifestIcons: false, // they are among the files below
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,png,txt,csv,webmanifest}'],
        clientsClaim: true,
        // It answers only for its own files, not for other pages of the same host.
        navigateFallback: null,
        ignoreURLParametersMatching: [/./],
        inlineWorkboxRuntime: true,
      },
      manifest: {
        name: 'Putwise',
        short_name: 'Putwise',
        description: 'Plan a cash-secured put: what it pays after fees, and what can go wrong.',
        start_url: './',
        scope: './',
        display: 'standalone',
        // In the address only, so that no worker is needed: src/start/brought reads it there.
        share_target: {
          action: './',
          method: 'GET',
          enctype: 'application/x-www-form-urlencoded',
          params: { title: 'title', text: 'text', url: 'url' },
        },
        file_handlers: [
          {
            action: './',
            accept: {
              'text/csv': ['.csv'],
              'application/xml': ['.xml'],
              'text/plain': ['.txt'],
              'application/json': ['.json'],
            },
          },
        ],
        theme_color: '#111113',
        background_color: '#111113',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: 'icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
    }),
  ],
});
