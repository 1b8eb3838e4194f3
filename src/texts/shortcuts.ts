/** Words of the keys that do something. */
import shortcuts from '../../content/texts/shortcuts.json' with { type: 'json' };

export const shortcutWords = shortcuts;
