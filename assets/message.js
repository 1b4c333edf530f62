/*
 * The lines come behind the # of the address; as text, so that they can be nothing but sentences. The first of several is
 * the headline. Written in ES5: the guard of the ribbon's page shows its message here in browsers that run nothing newer.
 */
(function () {
  'use strict';

  var lines = decodeURIComponent(location.hash.slice(1)).split('\n');
  var message = document.getElementById('message');
  for (var i = 0; i < lines.length; i += 1) {
    var paragraph = document.createElement('p');
    paragraph.appendChild(document.createTextNode(lines[i]));
    if (i === 0 && lines.length > 1) paragraph.className = 'headline';
    message.appendChild(paragraph);
  }
})();
