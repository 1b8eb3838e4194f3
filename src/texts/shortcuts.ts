import shortcuts from '../../content/texts/shortcuts.json' with { type: 'json' };

/** Words of the keys that do something. */
export const shortcutWords = shortcuts;
