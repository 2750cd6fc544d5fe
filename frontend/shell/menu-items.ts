/*
 * Vaadin's items say of themselves whether they are selected, those of a menu too, where `aria-selected` is not allowed
 * (WAI-ARIA 1.2 knows it for options, rows, tabs and grid cells) and screen readers read out "not selected" with each.
 */
for (const name of ['vaadin-context-menu-item', 'vaadin-menu-bar-item']) {
  void customElements.whenDefined(name).then((item) => {
    item.prototype._selectedChanged = () => {};
  });
}
