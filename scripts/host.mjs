/**
 * Serves the build to the journeys at a given port. Vite's own preview takes twice as long per
 * file. As on a real host, assets stay in the browser's cache: a reload then takes a quarter less.
 */
import process from 'node:process';
import { serve } from './serve.mjs';

await serve({ folder: 'dist', port: Number(process.argv[2]), compresses: false, keeps: true });
