/* What the editor does in the browser itself: keys that must not wait for the server, and honesty about waiting. */
(() => {
  const inText = (target) =>
    target.closest('input, textarea, select, [contenteditable="true"], vaadin-select, vaadin-combo-box-item') !== null;

  /** Says that something is typed, or cannot be sent, before the server can know. */
  function watch(editor, sign) {
    editor.addEventListener('input', (event) => {
      if (event.target.closest('.autosaved')) {
        sign.dataset.typing = '';
      }
    });
    const store = window.Vaadin?.connectionState;
    const stateChanged = () => {
      sign.toggleAttribute('data-offline', store.state === 'connection-lost' || store.state === 'reconnecting');
    };
    store?.addStateChangeListener((previous, current) => {
      stateChanged();
      // Whatever was typed has been sent with the answer that has just come.
      if (current === 'connected' && previous === 'loading' && !editor.querySelector('[data-unsent]')) {
        delete sign.dataset.typing;
      }
    });
  }

  /** The topic that has the focus, or the last one. */
  function topic(editor) {
    return document.activeElement?.closest('.topic') ?? [...editor.querySelectorAll('.topic')].at(-1);
  }

  function focus(element) {
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
    return element != null;
  }

  const keys = {
    A: (editor) => focus(editor.querySelector('.picker-ours')),
    C: (editor) => focus(editor.querySelector('.picker-theirs')),
    Q: (editor) => press(topic(editor)?.querySelector('.add-statement')),
    K: (editor) => press(topic(editor)?.querySelector('.add-decision')),
    U: (editor) => press(topic(editor)?.querySelector('.add-follow-up')),
  };

  /** The Latin letter on the key: neither `key`, which is Arabic or turned by Alt, nor `code`, which is that of QWERTY. */
  const letter = (event) => String.fromCharCode(event.keyCode);

  function press(button) {
    button?.click();
    return button != null;
  }

  /** Enter in a title leads on to what stands below it; a title has no line ends. */
  function leaveTitle(event) {
    const title = event.target.closest('.title-field');
    if (!title) {
      return false;
    }
    const below = title.closest('.topic')?.querySelector('.narrative .shared-field')
      ?? title.closest('.editor')?.querySelector('.picker-ours');
    focus(below);
    return true;
  }

  function handled(editor, event) {
    if (event.isComposing) {
      return false;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      return focus(editor.querySelector('.next-topic-field'));
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      return event.target.closest('.line-field') !== null || leaveTitle(event);
    }
    if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      return keys[letter(event)]?.(editor) ?? false;
    }
    if (event.key === '?' && !inText(event.target)) {
      return press(editor.querySelector('.editor-help'));
    }
    return false;
  }

  window.chanceryEditor = {
    listen(editor, sign) {
      if (editor.chanceryListening) {
        return;
      }
      editor.chanceryListening = true;
      watch(editor, sign);
      const onKey = (event) => {
        if (!editor.isConnected) {
          document.removeEventListener('keydown', onKey, true);
        } else if (handled(editor, event)) {
          event.preventDefault();
          event.stopPropagation();
        }
      };
      document.addEventListener('keydown', onKey, true);
    },
  };
})();
