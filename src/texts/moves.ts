import moves from '../../content/texts/moves.json' with { type: 'json' };

/** Words of undo and redo. */
export const moveWords = moves;
