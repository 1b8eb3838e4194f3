/** Makes papers as Word files, off the page. */
import { make } from './making-word.ts';
import { serve } from './serve.ts';

serve(make);
