// The lines come behind the # of the address; as text, so that they can be nothing but sentences. The first of several is
// the headline.
const lines = decodeURIComponent(location.hash.slice(1)).split('\n');
const message = document.getElementById('message');
lines.forEach((line, index) => {
  const paragraph = document.createElement('p');
  paragraph.textContent = line;
  if (index === 0 && lines.length > 1) paragraph.className = 'headline';
  message.append(paragraph);
});
