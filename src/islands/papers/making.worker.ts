/** Makes papers to look at and as PDF, off the page. */
import { getReady, make } from './making.ts';
import { serve } from './serve.ts';

serve(make, getReady);
