/* Портал на община Люляково: рамка, страници и менюта от /api */
(function () {
  'use strict';
  var app = document.getElementById('app');
  var site = null;
  function esc(s) { return String(s == null ? '' : s).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;'); }
  function json(u) { return fetch(u, { credentials: 'same-origin' }).then(function (r) { if (!r.ok) throw new Error('missing'); return r.json(); }); }
  function fold(s) { return String(s).toLocaleLowerCase('bg'); }
  function day(d) { return d ? d.slice(8, 10) + '.' + d.slice(5, 7) + '.' + d.slice(0, 4) + ' г.' : ''; }

  function frame(path) {
    var en = /^\/en(\/|$)/.test(path);
    document.documentElement.lang = en ? 'en' : 'bg';
    var menu = en ? site.menuEn : site.menu;
    var items = menu.map(function (m) {
      var here = path === m.u || (m.u !== '/' && m.u !== '/en' && path.indexOf(m.u + '/') === 0) || (m.in || []).some(function (p) { return path.indexOf(p) === 0; });
      return '<li><a href="' + m.u + '"' + (here ? ' aria-current="page" class="here"' : '') + '>' + esc(m.t) + '</a></li>';
    }).join('');
    return '<a class="skip" href="#sadarzhanie">' + (en ? 'Skip to content' : 'Към съдържанието') + '</a>' +
      '<header class="top"><div class="wrap row"><a class="brand" href="' + (en ? '/en' : '/') + '"><img src="/img/gerb.svg" width="56" height="64" alt="' + (en ? 'Coat of arms of Lyulyakovo' : 'Герб на община Люляково') + '"><span><strong>' + esc(en ? site.nameEn : site.name) + '</strong><small>' + esc(en ? site.subEn : site.sub) + '</small></span></a>' +
      (site.menuEn ? '<form class="find" role="search" action="/tarsene" method="get"><label for="q">' + (en ? 'Search' : 'Търсене') + '</label><input id="q" name="q" type="search"><button type="submit">' + (en ? 'Find' : 'Намери') + '</button></form>' : '') +
      '<div class="tools"><button type="button" id="bigger" aria-pressed="false">' + (en ? 'Larger text' : 'По-едър текст') + '</button><button type="button" id="dark" aria-pressed="false">' + (en ? 'High contrast' : 'Висок контраст') + '</button>' + (site.menuEn ? (en ? '<a href="/" lang="bg" hreflang="bg">Български</a>' : '<a href="/en" lang="en" hreflang="en">English</a>') : '') + '</div></div>' +
      '<nav class="main" aria-label="' + (en ? 'Main' : 'Основно меню') + '"><div class="wrap"><ul>' + items + '</ul></div></nav></header>' +
      '<div class="wrap"><nav class="crumbs" aria-label="' + (en ? 'You are here' : 'Вие сте тук') + '" id="crumbs"></nav><main id="sadarzhanie" tabindex="-1"></main></div>' +
      '<footer class="foot"><div class="wrap">' + (en ? site.footEn : site.foot) + '</div></footer>';
  }

  function listHtml(L, from, to) {
    return L.slice(from, to).map(function (i) {
      return '<li>' + (i.d ? '<time datetime="' + i.d + '">' + day(i.d) + '</time> ' : '') + (i.c ? '<span class="tag">' + esc(i.c) + '</span> ' : '') + (i.u ? '<a href="' + i.u + '">' + esc(i.t) + '</a>' : '<strong>' + esc(i.t) + '</strong>') + (i.x ? '<br><span class="lead">' + esc(i.x) + '</span>' : '') + '</li>';
    }).join('');
  }
  function list(box, def) {
    var shown = def.step || 8, items = def.items, f = '', word = '';
    var groups = def.by ? items.map(function (i) { return def.by === 'year' ? i.d.slice(0, 4) : i.c; }).filter(function (g, n, a) { return a.indexOf(g) === n; }) : [];
    box.innerHTML = (def.find ? '<p class="filter"><label for="lf">' + esc(def.find) + '</label> <input id="lf" type="search"></p>' : '') +
      (groups.length ? '<p class="filter"><label for="lg">' + esc(def.label || 'Покажи') + '</label> <select id="lg"><option value="">Всички</option>' + groups.map(function (g) { return '<option>' + esc(g) + '</option>'; }).join('') + '</select></p>' : '') +
      '<ul class="items"></ul><p><button type="button" class="more">Покажи още</button></p>';
    var ul = box.querySelector('ul'), more = box.querySelector('.more');
    function draw() {
      var L = items.filter(function (i) { return (!f || (def.by === 'year' ? i.d.slice(0, 4) : i.c) === f) && (!word || fold(i.t + ' ' + (i.x || '')).indexOf(word) >= 0); });
      ul.innerHTML = listHtml(L, 0, shown) || '<li>Няма намерени записи.</li>';
      more.hidden = L.length <= shown;
    }
    more.onclick = function () { shown += def.step || 8; draw(); };
    if (box.querySelector('#lg')) box.querySelector('#lg').onchange = function () { f = this.value; shown = def.step || 8; draw(); };
    if (box.querySelector('#lf')) box.querySelector('#lf').oninput = function () { word = fold(this.value); shown = 999; draw(); };
    draw();
  }
  function form(box, def) {
    box.innerHTML = '<form class="card" action="' + def.action + '" method="post" novalidate' + (def.file ? ' enctype="multipart/form-data"' : '') + '><p>Полетата със знак <abbr title="задължително">*</abbr> са задължителни.</p>' + def.fields.map(function (f, n) {
      var id = 'f-' + f.n, star = f.r ? ' <abbr title="задължително">*</abbr>' : '', a = ' id="' + id + '" name="' + f.n + '"' + (f.r ? ' required aria-required="true"' : '') + ' aria-describedby="' + id + '-e"' + (f.ac ? ' autocomplete="' + f.ac + '"' : '');
      var field = f.k === 'textarea' ? '<textarea rows="5"' + a + '></textarea>' : f.k === 'select' ? '<select' + a + '><option value="">– изберете –</option>' + f.o.map(function (o) { return '<option>' + esc(o) + '</option>'; }).join('') + '</select>' : '<input type="' + (f.k || 'text') + '"' + a + '>';
      return '<p><label for="' + id + '">' + esc(f.t) + star + '</label>' + field + '<span class="err" id="' + id + '-e">' + (f.h ? esc(f.h) : '') + '</span></p>';
    }).join('') + '<p class="note">' + def.note + '</p><p><button type="submit">' + esc(def.send || 'Изпрати') + '</button></p></form><div role="status" aria-live="polite" class="done"></div>';
    var el = box.querySelector('form');
    el.onsubmit = function (e) {
      var bad = null;
      def.fields.forEach(function (f) {
        var i = el.elements[f.n], m = document.getElementById('f-' + f.n + '-e'), t = '';
        if (f.r && !i.value) t = 'Попълнете „' + f.t + '“.';
        else if (f.k === 'email' && i.value && i.value.indexOf('@') < 1) t = 'Имейлът трябва да съдържа знака @.';
        m.textContent = t; i.setAttribute('aria-invalid', t ? 'true' : 'false'); if (t && !bad) bad = i;
      });
      e.preventDefault();
      if (bad) { bad.focus(); return; }
      fetch(el.action, { method: 'POST', body: new FormData(el) }).then(function (r) { return r.json(); }).then(function (r) { el.hidden = true; box.querySelector('.done').innerHTML = '<h2>Получихме Вашето съобщение</h2><p>Входящ номер: <strong>' + esc(r.number) + '</strong>. Запазете го за справка.</p>'; });
    };
  }
  function chart(box, def) {
    var max = Math.max.apply(null, def.rows.map(function (r) { return r[1]; }));
    box.innerHTML = '<figure><figcaption>' + esc(def.t) + '</figcaption>' + def.rows.map(function (r) { return '<div class="bar"><span>' + esc(r[0]) + '</span><i style="width:' + Math.round(r[1] / max * 60) + '%"></i><b>' + esc(r[2]) + '</b></div>'; }).join('') + '</figure>';
  }
  function search(box) {
    var q = new URLSearchParams(location.search), words = fold(q.get('q') || '').split(/\s+/).filter(Boolean);
    box.innerHTML = '<form class="card" action="/tarsene" method="get"><p><label for="s-q">Думи</label><input id="s-q" name="q" type="search" value="' + esc(q.get('q') || '') + '"></p><p><label for="s-r">Раздел</label><select id="s-r" name="razdel"></select></p><p><label for="s-v">Вид</label><select id="s-v" name="vid"><option value="">Всичко</option><option value="s">Страници</option><option value="d">Документи</option></select></p><p><button type="submit">Търси</button></p></form><div id="results" role="status"></div>';
    json('/api/index.json').then(function (all) {
      var secs = all.map(function (i) { return i.r; }).filter(function (g, n, a) { return a.indexOf(g) === n; });
      document.getElementById('s-r').innerHTML = '<option value="">Всички</option>' + secs.map(function (s) { return '<option' + (s === q.get('razdel') ? ' selected' : '') + '>' + esc(s) + '</option>'; }).join('');
      document.getElementById('s-v').value = q.get('vid') || '';
      if (!words.length) return;
      var stems = words.map(function (w) { return w.length > 5 ? w.slice(0, Math.max(5, w.length - 3)) : w.slice(0, Math.max(3, w.length - 1)); });
      var hits = all.filter(function (i) { return (!q.get('razdel') || i.r === q.get('razdel')) && (!q.get('vid') || i.v === q.get('vid')); }).map(function (i) {
        var t = fold(i.t), x = i.x, n = 0, ok = true;
        stems.forEach(function (s) { var a = t.indexOf(s) >= 0, b = x.indexOf(s) >= 0; if (!a && !b) ok = false; n += a ? 10 : b ? 1 : 0; });
        if (t.indexOf(words.join(' ')) >= 0) n += 20;
        return ok ? { i: i, n: n } : null;
      }).filter(Boolean).sort(function (a, b) { return b.n - a.n; });
      document.getElementById('results').innerHTML = '<h2>Намерени: ' + hits.length + '</h2><ol class="results">' + hits.slice(0, 30).map(function (h) { return '<li><a href="' + h.i.u + '">' + esc(h.i.t) + '</a> <span class="tag">' + esc(h.i.r) + (h.i.v === 'd' ? ', документ' : '') + '</span></li>'; }).join('') + '</ol>';
    });
  }
  function map(box) {
    var s = document.createElement('script'); s.src = '/js/leaflet.js';
    s.onload = function () { json('/api/karta-sloeve.json').then(function (d) { window.L.show(box, d); }); };
    document.head.appendChild(s);
  }
  var widgets = { list: list, form: form, chart: chart, search: search, map: map };

  function meta(text) { var m = document.querySelector('meta[name=description]'); if (!m) { m = document.createElement('meta'); m.name = 'description'; document.head.appendChild(m); } m.content = text; }
  function show(path, focus) {
    return json('/api' + (path === '/' ? '/nachalo' : path) + '.json').catch(function () { return { title: 'Страницата не е намерена', body: '<p>Адресът е сгрешен или страницата е преместена. Опитайте от <a href="/karta-na-sayta">картата на сайта</a>.</p>' }; }).then(function (p) {
      app.innerHTML = frame(path);
      document.title = path === '/' ? site.name + ' – ' + site.sub : p.title + ' | ' + (/^\/en/.test(path) ? site.nameEn : site.name);
      meta(p.desc || p.title + ' – ' + site.name);
      var en = /^\/en/.test(path), parts = path.split('/').filter(Boolean), at = '', crumbs = path === '/' || path === '/en' ? [] : [en ? '<a href="/en">Home</a>' : '<a href="/">Начало</a>'];
      if (en) { parts.shift(); at = '/en'; }
      parts.forEach(function (x, n) { at += '/' + x; if (n === parts.length - 1) crumbs.push('<span aria-current="page">' + esc(p.title) + '</span>'); else if (site.names[at]) crumbs.push('<a href="' + at + '">' + esc(site.names[at]) + '</a>'); });
      document.getElementById('crumbs').innerHTML = crumbs.length ? crumbs.join(' › ') : '';
      if (!crumbs.length) document.getElementById('crumbs').remove();
      var main = document.querySelector('main');
      main.innerHTML = '<h1>' + esc(p.title) + '</h1>' + (p.date ? '<p class="date">Публикувано на <time datetime="' + p.date + '">' + day(p.date) + '</time></p>' : '') + (p.body || '') + (p.updated ? '<p class="date">Последна промяна: <time datetime="' + p.updated + '">' + day(p.updated) + '</time></p>' : '');
      (p.widgets || []).forEach(function (w, n) { var box = document.getElementById('w' + n); if (!box) { box = document.createElement('div'); main.appendChild(box); } widgets[w.kind](box, w); });
      wire(); if (focus) { main.focus(); scrollTo(0, 0); }
    });
  }
  function wire() {
    [['bigger', 'big'], ['dark', 'contrast']].forEach(function (b) {
      var el = document.getElementById(b[0]), on = sessionStorage.getItem(b[1]) === '1';
      document.documentElement.classList.toggle(b[1], on); el.setAttribute('aria-pressed', on);
      el.onclick = function () { on = !on; sessionStorage.setItem(b[1], on ? '1' : '0'); document.documentElement.classList.toggle(b[1], on); el.setAttribute('aria-pressed', on); };
    });
  }
  document.addEventListener('click', function (e) {
    var a = e.target.closest && e.target.closest('a[href]');
    if (!a || a.host !== location.host || a.target || e.ctrlKey || e.metaKey || /\.[a-z0-9]{2,4}$/i.test(a.pathname) || a.getAttribute('href').charAt(0) === '#' || a.search) return;
    e.preventDefault(); history.pushState({}, '', a.href); show(path(), true);
  });
  addEventListener('popstate', function () { show(path(), true); });
  function path() { return decodeURI(location.pathname).replace(/\/$/, '') || '/'; }

  function stats() { var s = document.createElement('script'); s.async = true; s.src = 'https://www.googletagmanager.com/gtag/js?id=G-LYULYAK01'; document.head.appendChild(s); }
  function consent() {
    if (!site.consent) return;
    var m = /(?:^|; )lk_consent=(\w+)/.exec(document.cookie);
    if (m) { if (m[1] === 'all') stats(); return; }
    var b = document.createElement('section'); b.className = 'consent'; b.setAttribute('aria-label', 'Бисквитки');
    b.innerHTML = '<p>Порталът използва само необходимите бисквитки. Ако позволите, ще броим и посещенията с Google Analytics. <a href="/biskvitki">Какви бисквитки използваме</a></p><p><button type="button" data-c="all">Приемам статистиката</button> <button type="button" data-c="min">Само необходимите</button></p>';
    b.onclick = function (e) { var c = e.target.getAttribute('data-c'); if (!c) return; document.cookie = 'lk_consent=' + c + '; path=/; max-age=15552000; Secure; SameSite=Lax'; b.remove(); if (c === 'all') stats(); };
    document.body.appendChild(b);
  }
  json('/api/site.json').then(function (s) { site = s; return show(path()); }).then(consent);
})();
