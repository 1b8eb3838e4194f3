/** The texts that the library's search is made of, fetched when someone begins to look. */
import { kinds, records } from '../_records.ts';
import { taskTexts } from './_texts.ts';

export async function GET(): Promise<Response> {
  const { needs } = await kinds();
  const texts = taskTexts(await records('tasks'), await records('areas'), needs);
  return new Response(JSON.stringify(texts));
}
