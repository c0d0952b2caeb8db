(function () {
  var d = document, root = d.documentElement, size = 0;
  var burger = d.getElementById('nf-burger'), menu = d.getElementById('nf-menu');
  if (burger) burger.addEventListener('click', function () {
    var open = menu.classList.toggle('open');
    burger.setAttribute('aria-expanded', String(open));
  });
  function apply() {
    root.classList.remove('fs-1', 'fs-2');
    if (size > 0) root.classList.add('fs-' + size);
  }
  var buttons = d.querySelectorAll('#a11y-bar button');
  for (var n = 0; n < buttons.length; n += 1) buttons[n].addEventListener('click', function () {
    var what = this.getAttribute('data-a');
    if (what === 'big') size = Math.min(2, size + 1);
    if (what === 'small') size = Math.max(0, size - 1);
    if (what === 'dark') root.classList.toggle('hc');
    apply();
  });
  var bar = d.getElementById('ck');
  if (bar && d.cookie.indexOf('nf_cookie_ok=1') < 0) {
    bar.hidden = false;
    d.getElementById('ck-ok').addEventListener('click', function () {
      d.cookie = 'nf_cookie_ok=1; path=/; max-age=31536000; Secure; SameSite=Lax';
      bar.hidden = true;
    });
  }
})();
