import tasks from '../../content/texts/tasks.json' with { type: 'json' };

/** Words of the task library in the wizard, and of the kommune's own limits. */
export const taskWords = tasks;
