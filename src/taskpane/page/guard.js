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

  var sentences = {
    oldBrowser: [
      '这个版本的 Word 太旧，打不开案例申报助手',
      '窗格用的是 Word 自带的浏览器组件，现在这个已经过时了。',
      '请更新 Office（Microsoft 365、Office 2021 或更新版本），Windows 上还要装有 Microsoft Edge WebView2；或者用 Edge、Chrome、Safari 的新版本打开网页版 Word。',
    ],
    noOfficeJs: [
      '连不上 Office 的组件（office.js）',
      '窗格要从微软的服务器取得 office.js 才能与文档对话，现在没有取到。文档没有任何改动。',
      '请检查网络（或请管理员放行本页所用的 office.js 地址），然后关闭窗格再打开一次。',
    ],
    noAnswer: [
      'Word 还没有回应',
      '网络慢的时候需要多等一会儿，连上后窗格会自己打开。文档没有任何改动。',
      '如果一直这样，请关闭窗格再打开一次；还不行就保存文档，重新启动 Word。',
    ],
    outsideWord: [
      '请在 Word 里打开案例申报助手',
      '这是 Word 加载项的窗格，在浏览器里单独打开时没有文档可以排版。',
      '请在 Word 中打开案例文稿，再从“开始”选项卡打开“案例申报助手”。',
    ],
    oldWord: [
      '这个版本的 Word 太旧，不能排版',
      '案例申报助手需要 Word 2016 之后的接口（WordApi 1.3）。文档没有任何改动。',
      '请更新 Office，或者用网页版 Word 打开这份文稿。',
    ],
  };

  /* Object.hasOwn and Array.prototype.at: Chromium 93 / Safari 15.4, the targets in src/build/product.ts. */
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
