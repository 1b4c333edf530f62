/*
 * The ribbon button in a browser that is too old for commands.ts: it says so in a small window instead of doing nothing,
 * which Word ends with an error after minutes. Written in ES5 and shipped as it is; src/taskpane/page/guard.js does the same
 * for the pane, and draws the same line.
 */
(function () {
  'use strict';

  var MESSAGE = [
    '这个版本的 Word 太旧，不能一键排版',
    '加载项用的是 Word 自带的浏览器组件，现在这个已经过时了。文档没有任何改动。',
    '请更新 Office（Microsoft 365、Office 2021 或更新版本），Windows 上还要装有 Microsoft Edge WebView2；或者用 Edge、Chrome、Safari 的新版本打开网页版 Word。',
  ];

  /* Object.hasOwn and Array.prototype.at: Chromium 93 / Safari 15.4, the targets in src/build/product.ts. */
  if (typeof Object.hasOwn === 'function' && typeof Array.prototype.at === 'function') return;

  function formatDocument(event) {
    var page = window.location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, 'assets/message.html');
    function done() {
      event.completed();
    }
    try {
      /* The window belongs to the command's runtime, so the command must not end before it. */
      window.Office.context.ui.displayDialogAsync(
        page + '#' + encodeURIComponent(MESSAGE.join('\n')),
        { width: 35, height: 40 },
        function (result) {
          if (result.status === 'succeeded') result.value.addEventHandler('dialogEventReceived', done);
          else done();
        },
      );
    } catch (error) {
      done();
    }
  }

  /* A Word of that age looks for a global function; newer ones want to be told. */
  window.formatDocument = formatDocument;
  /* The deferred office.js has run or failed by now. */
  document.addEventListener('DOMContentLoaded', function () {
    var office = window.Office;
    if (!office) return;
    if (office.actions) office.actions.associate('formatDocument', formatDocument);
    if (office.onReady) office.onReady();
    else office.initialize = function () {};
  });
})();
