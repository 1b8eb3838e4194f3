/** The words of the sheet on how a target group is worked with. Placeholders are `{name}`. */
import type { SheetWords } from './shapes.ts';

/** Words of the sheet of one target group. */
export interface WorkflowSheetWords extends SheetWords {
  heading: string;
  lead: string;
  none: string;
  law: string;
}
