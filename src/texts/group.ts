/** Words of what stands beside a chosen target group: its path step by step, and the conditions that hold. */
import group from '../../content/texts/group.json' with { type: 'json' };

export const groupWords = group;
