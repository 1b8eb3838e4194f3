/** Words of the task library in the wizard, and of the kommune's own limits. */
import tasks from '../../content/texts/tasks.json' with { type: 'json' };

export const taskWords = tasks;
