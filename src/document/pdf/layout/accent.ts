/** The bar over the heading of a chapter. */
import { accent, colors } from '../look.ts';
import { rect, type Flow } from './flow.ts';

/** A short bar over the heading of a chapter, in the light of the title page. */
export function setAccent(flow: Flow, x: number): void {
  const place = flow.item(accent.height + accent.after, true);
  flow.add(rect(place, { x, y: 0, width: accent.width, height: accent.height }, colors.bandEdge));
}
