/* What the editor does in the browser itself: keys that must not wait for the server, and honesty about waiting. */
(() => {
  /** What is typed goes to the server after so many milliseconds without a key. */
  const PAUSE = 600;
  /** Flow says within the same moment that the line is back; after so long it will not any more. */
  const LINE_IS_BACK = 1000;
  /** Flow says a moment after the answer that there was no session for it. */
  const ANSWER_IS_OLD = 1000;

  const inText = (target) =>
    target.closest('input, textarea, select, [contenteditable="true"], vaadin-select, vaadin-combo-box-item') !== null;

  /**
   * Flow sometimes goes on saying that it reconnects when the server has answered long ago, if several of its requests
   * were cut at once, and then nothing ends that but the next request. An answer is proof enough.
   */
  function believeAnswers(store) {
    let cutAt = 0;
    store.addStateChangeListener((previous, current) => {
      if (current === 'reconnecting') {
        cutAt = performance.now();
      }
    });
    new PerformanceObserver((answers) => {
      const answered = answers.getEntries().some(({ name, responseStatus, responseEnd }) =>
        name.includes('v-r=uidl') && responseStatus === 200 && responseEnd > cutAt);
      if (answered && store.state === 'reconnecting') {
        const before = cutAt;
        setTimeout(() => {
          if (store.state === 'reconnecting' && cutAt === before) {
            store.state = 'connected';
          }
        }, LINE_IS_BACK);
      }
    }).observe({ type: 'resource' });
  }

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

  /** Keeps in mind which fields hold something that the server may not have, and offers it back when the page goes away. */
  function keepTyped(editor) {
    const store = window.Vaadin?.connectionState;
    const left = new Map();
    const answered = new Set();
    let asked = 0;
    const fields = (event) => event.target.matches?.('input, textarea') && event.target.closest('.editor-document');
    editor.addEventListener('input', (event) => {
      if (fields(event)) {
        left.set(event.target, Date.now() + PAUSE);
      }
    });
    editor.addEventListener('focusout', (event) => {
      if (left.has(event.target)) {
        left.set(event.target, Date.now());
      }
    });
    store?.addStateChangeListener((previous, current) => {
      if (current === 'loading') {
        asked = Date.now();
      } else if (current === 'connected' && previous === 'loading') {
        for (const [field, sent] of left) {
          if (sent <= asked && field.closest('.autosaved')) {
            left.delete(field);
            answered.add(field);
            setTimeout(() => answered.delete(field), ANSWER_IS_OLD);
          }
        }
      }
    });
    return {
      /** The last answer was that there is no session. */
      sessionEnded() {
        answered.forEach((field) => left.set(field, 0));
      },
      texts() {
        const typed = [...left.keys()]
          .filter((field) => field.isConnected && field.value.trim() !== '')
          .map((field) => ({ label: labelOf(field), text: field.value }));
        const offered = [...editor.querySelectorAll('.unsaved-texts pre')]
          .map((text) => ({ label: text.ariaLabel ?? '', text: text.textContent }));
        return [...typed, ...offered];
      },
    };
  }

  const labelOf = (field) => field.ariaLabel
    ?? [...(field.labels ?? [])].map((label) => label.textContent.trim()).find((label) => label !== '')
    ?? '';

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
    W: (editor) => press(editor.querySelector('.authors-switch')),
  };

  /** The Latin letter on the key: neither `key`, which is Arabic or turned by Alt, nor `code`, which is that of QWERTY. */
  const letter = (event) => String.fromCharCode(event.keyCode);

  function press(button) {
    button?.click();
    return button != null;
  }

  /** A row is shown in the text and changed below it. */
  function chooseRow(event) {
    const row = event.target.closest('.topic')?.querySelector(`[data-row-id="${CSS.escape(event.detail.rowId)}"]`);
    // The words, not the name of who said them.
    focus(row?.querySelector('vaadin-text-area'));
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

  if (window.Vaadin?.connectionState) {
    believeAnswers(window.Vaadin.connectionState);
  }

  window.chanceryEditor = {
    listen(editor, sign) {
      if (editor.chanceryListening) {
        return;
      }
      editor.chanceryListening = true;
      watch(editor, sign);
      editor.addEventListener('anchor-chosen', chooseRow);
      const typed = keepTyped(editor);
      const onEnd = () => typed.sessionEnded();
      const onReturn = (event) => {
        if (editor.isConnected) {
          event.detail.waitFor(Promise.resolve(typed.texts()));
        }
      };
      window.addEventListener('session-ended', onEnd);
      window.addEventListener('session-restored', onReturn);
      const onKey = (event) => {
        if (!editor.isConnected) {
          document.removeEventListener('keydown', onKey, true);
          window.removeEventListener('session-ended', onEnd);
          window.removeEventListener('session-restored', onReturn);
        } else if (handled(editor, event)) {
          event.preventDefault();
          event.stopPropagation();
        }
      };
      document.addEventListener('keydown', onKey, true);
    },
  };
})();
