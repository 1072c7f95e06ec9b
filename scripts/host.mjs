/** Serves the build to the journeys, at the port that is given. Vite's own preview takes twice the time for a file. */
import process from 'node:process';
import { serve } from './serve.mjs';

await serve({ folder: 'dist', port: Number(process.argv[2]), compresses: false });
