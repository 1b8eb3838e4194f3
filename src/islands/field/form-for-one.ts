/** A form for the one field that is typed in. */

const ID = 'den-der-skrives-i';

/**
 * The id of an empty form that never goes anywhere, for the field in focus to belong to. At each letter the browser looks
 * through all the fields of its form for what it may fill in; fields without a form count as one, hundreds of them.
 */
export function formForOne(): string {
  if (!document.getElementById(ID)) {
    const form = Object.assign(document.createElement('form'), { id: ID, method: 'dialog' });
    form.hidden = true;
    document.body.append(form);
  }
  return ID;
}
