// The sentence comes behind the # of the address; as text, so that it can be nothing but a sentence.
document.getElementById('message').textContent = decodeURIComponent(location.hash.slice(1));
