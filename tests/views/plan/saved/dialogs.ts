/** jsdom knows the element, but not how to open it. */
export function openDialogs() {
  const open = function open(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.show = open;
  HTMLDialogElement.prototype.showModal = open;
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
}
