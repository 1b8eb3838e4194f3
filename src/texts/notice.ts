/** Words of what the site says of itself: that a newer build waits, and what its host withholds. */
import notice from '../../content/texts/notice.json' with { type: 'json' };

export const noticeWords = notice;
