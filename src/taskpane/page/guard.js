/*
 * Says in plain words why the pane cannot start: browser too old, office.js unreachable, opened outside Word, Word too
 * old. Written in ES5 and shipped as it is, because the browsers it speaks to cannot run anything newer. Its sentences
 * stand here and not in ../strings for the same reason.
 *
 * The pane replaces the element this file writes into, so a late answer only ever replaces a message.
 */
(function () {
  'use strict';

  var PATIENCE_MS = 15000;
  var chinese = !/^en/i.test(navigator.language || navigator.userLanguage || 'zh-CN');

  var sentences = {
    oldBrowser: chinese
      ? [
          '这个版本的 Word 太旧，打不开案例申报助手',
          '窗格用的是 Word 自带的浏览器组件，现在这个已经过时了。',
          '请更新 Office（Microsoft 365、Office 2021 或更新版本），Windows 上还要装有 Microsoft Edge WebView2；或者用 Edge、Chrome、Safari 的新版本打开网页版 Word。',
        ]
      : [
          'This version of Word is too old for the add-in',
          'The pane runs in the browser component that comes with Word, and this one is outdated.',
          'Please update Office (Microsoft 365, Office 2021 or later; on Windows with Microsoft Edge WebView2), or use Word on the web in a current Edge, Chrome or Safari.',
        ],
    noOfficeJs: chinese
      ? [
          '连不上 Office 的组件（office.js）',
          '窗格要从微软的服务器取得 office.js 才能与文档对话，现在没有取到。文档没有任何改动。',
          '请检查网络（或请管理员放行本页所用的 office.js 地址），然后关闭窗格再打开一次。',
        ]
      : [
          'Office’s component (office.js) could not be loaded',
          'The pane needs office.js to talk to the document. Your document has not been changed.',
          'Check the network (or ask your administrator to allow the address of office.js), then close the pane and open it again.',
        ],
    noAnswer: chinese
      ? [
          'Word 还没有回应',
          '网络慢的时候需要多等一会儿，连上后窗格会自己打开。文档没有任何改动。',
          '如果一直这样，请关闭窗格再打开一次；还不行就保存文档，重新启动 Word。',
        ]
      : [
          'Word has not answered yet',
          'On a slow network this takes a while; the pane opens by itself once connected. Your document has not been changed.',
          'If it stays like this, close the pane and open it again, or save the document and restart Word.',
        ],
    outsideWord: chinese
      ? [
          '请在 Word 里打开案例申报助手',
          '这是 Word 加载项的窗格，在浏览器里单独打开时没有文档可以排版。',
          '请在 Word 中打开案例文稿，再从“开始”选项卡打开“案例申报助手”。',
        ]
      : [
          'Please open this inside Word',
          'This page is the pane of a Word add-in; on its own it has no document to work on.',
          'Open your narrative in Word, then choose the add-in on the Home tab.',
        ],
    oldWord: chinese
      ? [
          '这个版本的 Word 太旧，不能排版',
          '案例申报助手需要 Word 2016 之后的接口（WordApi 1.3）。文档没有任何改动。',
          '请更新 Office，或者用网页版 Word 打开这份文稿。',
        ]
      : [
          'This version of Word is too old',
          'The add-in needs WordApi 1.3 (later than Word 2016 as first released). Your document has not been changed.',
          'Please update Office, or open the document in Word on the web.',
        ],
  };

  /* Object.hasOwn and Array.prototype.at: Chromium 93 / Safari 15.4, the targets in webpack.config.js. */
  function tooOld() {
    return typeof Object.hasOwn !== 'function' || typeof Array.prototype.at !== 'function';
  }

  function show(name) {
    var place = document.getElementById('page-message');
    if (!place) return; /* The pane is already on show. */
    var words = sentences[name];
    while (place.firstChild) place.removeChild(place.firstChild);
    for (var i = 0; i < words.length; i += 1) {
      var line = document.createElement(i === 0 ? 'h1' : 'p');
      line.appendChild(document.createTextNode(words[i]));
      place.appendChild(line);
    }
    place.setAttribute('data-message', name);
  }

  function askOffice() {
    var office = window.Office;
    if (!office || typeof office.onReady !== 'function') return show('noOfficeJs');
    office.onReady(function (info) {
      if (!info || info.host !== 'Word') show('outsideWord');
      else if (!office.context.requirements.isSetSupported('WordApi', '1.3')) show('oldWord');
    });
  }

  if (tooOld()) {
    /* Before DOMContentLoaded there is no root yet; old Internet Explorers fire it too. */
    document.addEventListener('DOMContentLoaded', function () {
      show('oldBrowser');
    });
    return;
  }
  window.setTimeout(function () {
    show(window.Office ? 'noAnswer' : 'noOfficeJs');
  }, PATIENCE_MS);
  /* Deferred scripts, office.js among them, have run or failed by now. */
  document.addEventListener('DOMContentLoaded', askOffice);
})();
