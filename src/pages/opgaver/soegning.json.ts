/** The texts that the library's search is made of, fetched when someone begins to look. */
import { records } from '../_records.ts';
import { taskTexts } from './_texts.ts';

export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(taskTexts(await records('tasks'), await records('areas'))));
}
