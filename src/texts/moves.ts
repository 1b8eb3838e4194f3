/** Words of undo and redo. */
import moves from '../../content/texts/moves.json' with { type: 'json' };

export const moveWords = moves;
