/** Words of the page of the calendar. */
import calendar from '../../content/texts/year-calendar.json' with { type: 'json' };

export const yearCalendarWords = calendar;
