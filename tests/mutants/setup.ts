/** Made-up values are the same in every run, so that a mutant is caught each time or never; none is made smaller. */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: 20260101, endOnFailure: true });
