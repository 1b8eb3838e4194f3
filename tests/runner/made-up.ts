/** Before each file of unit tests: what is made up is the same in every run, so that none fails by chance; campaigns try anew. */
import { configureGlobal } from 'fast-check';

if (!process.env['SOAK']) configureGlobal({ seed: 20260101 });
