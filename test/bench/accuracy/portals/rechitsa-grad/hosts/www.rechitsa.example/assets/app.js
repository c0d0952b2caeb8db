(function () {
  'use strict';
  var en = document.documentElement.lang === 'en';
  var path = location.pathname.replace(/\/+$/, '').replace(/\.html$/, '') || '/index';
  if (path === '/') path = '/index';
  function el(tag, attrs, kids) {
    var n = document.createElement(tag);
    Object.keys(attrs || {}).forEach(function (k) {
      if (k === 'html') n.innerHTML = attrs[k];
      else if (k === 'on') Object.keys(attrs.on).forEach(function (e) { n.addEventListener(e, attrs.on[e]); });
      else if (attrs[k] != null && attrs[k] !== false) n.setAttribute(k, attrs[k] === true ? '' : attrs[k]);
    });
    [].concat(kids || []).forEach(function (c) { if (c != null) n.appendChild(typeof c === 'string' ? document.createTextNode(c) : c); });
    return n;
  }
  function get(u) { return fetch(u, { headers: { accept: 'application/json' } }).then(function (r) { return r.json(); }); }
  function date(d) { var p = d.split('-'); return p[2] + '.' + p[1] + '.' + p[0] + ' г.'; }
  function here(h) { return h === location.pathname.replace(/\/+$/, '') || (h === '/' && path === '/index'); }

  function header(s) {
    var top = document.getElementById('top');
    var menu = el('ul', { id: 'mainmenu' });
    menu.appendChild(el('li', {}, el('a', { href: en ? '/en' : '/', 'aria-current': (path === '/index' || path === '/en') ? 'page' : null }, en ? 'Home' : 'Начало')));
    s.menu.forEach(function (m, i) {
      var sub = el('ul', { id: 'sub' + i, 'class': 'sub' }, m.c.map(function (c) {
        return el('li', {}, el('a', { href: c[1], 'aria-current': here(c[1]) ? 'page' : null }, c[0]));
      }));
      var b = el('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'sub' + i, on: { click: function () {
        var open = b.getAttribute('aria-expanded') !== 'true';
        document.querySelectorAll('#mainmenu button').forEach(function (x) { x.setAttribute('aria-expanded', 'false'); });
        b.setAttribute('aria-expanded', String(open));
      } } }, m.t);
      if (m.c.some(function (c) { return here(c[1]); })) b.className = 'on';
      menu.appendChild(el('li', {}, [b, sub]));
    });
    s.top.forEach(function (c) { menu.appendChild(el('li', {}, el('a', { href: c[1], 'aria-current': here(c[1]) ? 'page' : null }, c[0]))); });
    var burger = el('button', { type: 'button', 'class': 'burger', 'aria-expanded': 'false', 'aria-controls': 'mainmenu', on: { click: function () {
      var open = burger.getAttribute('aria-expanded') !== 'true';
      burger.setAttribute('aria-expanded', String(open));
      menu.classList.toggle('open', open);
    } } }, en ? 'Menu' : 'Меню');
    var right = en ? el('div', { 'class': 'tools' }, el('a', { href: '/', lang: 'bg' }, 'Български')) :
      el('div', { 'class': 'tools' }, [
        el('a', { href: '/dostapnost' }, 'Версия за незрящи'), ' ', el('a', { href: '/en', lang: 'en' }, 'English'),
        el('form', { action: '/tarsene', method: 'get', role: 'search' }, [
          el('label', { 'for': 'q0', 'class': 'vh' }, 'Търсене в портала'), el('input', { type: 'search', id: 'q0', name: 'q', placeholder: 'Търсене' }),
          el('button', { type: 'submit' }, 'Търси')])]);
    top.appendChild(el('div', { 'class': 'bar' }, [
      el('a', { href: en ? '/en' : '/', 'class': 'logo' }, [el('img', { src: '/assets/gerb.svg', alt: en ? 'Coat of arms of Rechitsa' : 'Герб на Речица', width: 44, height: 52 })]),
      el('h1', { 'class': 'brand' }, s.name), right]));
    top.appendChild(el('nav', { 'aria-label': en ? 'Main' : 'Основно меню' }, [burger, menu]));
  }
  function footer(s) {
    var f = document.getElementById('bottom');
    f.appendChild(el('p', {}, s.foot.addr));
    f.appendChild(el('ul', { 'class': 'fl' }, s.foot.links.map(function (l) { return el('li', {}, el('a', { href: l[1] }, l[0])); })));
    f.appendChild(el('ul', { 'class': 'fl soc' }, s.foot.social.map(function (l) {
      return el('li', {}, el('a', { href: l[1] }, l[0] || el('span', { 'class': 'ico-ig' })));
    })));
    f.appendChild(el('p', { 'class': 'own' }, s.foot.owner));
  }

  var kinds = {
    p: function (b) { return el('p', { html: b.p }); },
    h: function (b) { return el('h2', {}, b.h); },
    h3: function (b) { return el('h3', {}, b.h3); },
    ul: function (b) { return el('ul', {}, b.ul.map(function (i) { return el('li', { html: i }); })); },
    ol: function (b) { return el('ol', {}, b.ol.map(function (i) { return el('li', { html: i }); })); },
    img: function (b) { return el('figure', {}, [el('img', { src: b.img, alt: b.alt, width: 320, height: 200 }), b.cap ? el('figcaption', {}, b.cap) : null]); },
    table: function (b) {
      var t = el('table', { 'class': b.wide ? 'wide' : null }, [el('caption', {}, b.cap || ''),
        el('thead', {}, el('tr', {}, b.head.map(function (h) { return el('th', { scope: 'col' }, h); }))),
        el('tbody', {}, b.table.map(function (r) { return el('tr', {}, r.map(function (c) { return el('td', { html: c }); })); }))]);
      return b.wide ? t : el('div', { 'class': 'tbl' }, t);
    },
    acc: function (b) {
      return el('div', { 'class': 'acc' }, b.acc.map(function (a, i) {
        var id = 'a' + Math.random().toString(36).slice(2, 8) + i;
        var panel = el('div', { id: id, hidden: true }, blocks(a.b));
        var btn = el('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': id, on: { click: function () {
          var open = btn.getAttribute('aria-expanded') !== 'true';
          btn.setAttribute('aria-expanded', String(open)); panel.hidden = !open;
        } } }, a.q);
        return el('div', {}, [el('h3', {}, btn), panel]);
      }));
    },
    docs: function (b) {
      return el('ul', { 'class': 'docs' }, b.docs.map(function (d) {
        return el('li', {}, [el('a', { href: d[1] }, d[0] + ' (' + d[2] + ')'), d[3] ? ' – ' + d[3] : null]);
      }));
    },
    cards: function (b) {
      return el('div', { 'class': 'cards' }, b.cards.map(function (c) {
        return el('a', { href: c[1], 'class': 'card' }, [el('strong', {}, c[0]), el('span', {}, c[2] || '')]);
      }));
    },
    newslist: function (b) {
      var box = el('div', { 'class': 'news' });
      get('/api/novini.json').then(function (all) {
        var list = all.filter(function (n) { return b.newslist === 'all' || n.date.slice(0, 4) === String(b.newslist) || b.newslist === 'top'; });
        if (b.newslist === 'top') list = list.slice(0, 3);
        list.forEach(function (n) {
          box.appendChild(el('div', { 'class': 'n' }, [
            b.newslist === 'top' ? el('img', { src: n.img, alt: n.alt, width: 160, height: 100 }) : null,
            el('h3', {}, el('a', { href: n.href }, n.title)), el('p', { 'class': 'd' }, date(n.date)), el('p', {}, n.lead)]));
        });
      });
      return box;
    },
    poll: function (b) {
      var sum = b.poll.a.reduce(function (s, x) { return s + x[1]; }, 0);
      var f = el('form', { action: '/api/vote', method: 'post' }, [el('fieldset', {}, [el('legend', {}, b.poll.q)].concat(b.poll.a.map(function (x, i) {
        return el('p', {}, [el('input', { type: 'radio', name: 'o', id: 'o' + i, value: i, disabled: b.poll.closed }), el('label', { 'for': 'o' + i }, ' ' + x[0] + ' – ' + x[1] + ' гласа (' + Math.round(x[1] * 100 / sum) + ' %)')]);
      })))]);
      if (!b.poll.closed) f.appendChild(el('button', { type: 'submit' }, 'Гласувам'));
      f.appendChild(el('p', {}, 'Общо гласували: ' + sum));
      return f;
    },
    waste: function () {
      var out = el('div', { 'aria-live': 'polite' });
      var sel = el('select', { id: 'ws' }, el('option', { value: '' }, 'изберете'));
      get('/api/otpadatsi.json').then(function (d) {
        d.forEach(function (r, i) { sel.appendChild(el('option', { value: i }, r.place)); });
        function show(r) {
          out.textContent = '';
          out.appendChild(el('p', {}, r.place + ': смесен отпадък – ' + r.mixed + '; цветни контейнери – ' + r.colour + '; следващо извозване: ' + r.next));
        }
        sel.addEventListener('change', function () { if (sel.value !== '') show(d[sel.value]); });
        show(d[0]);
      });
      return el('div', { 'class': 'box' }, [el('label', { 'for': 'ws' }, 'Населено място или квартал: '), sel, out]);
    },
    form: function (b) {
      var f = el('form', { action: b.form.action, method: 'post', 'class': 'big', novalidate: true });
      b.form.fields.forEach(function (x) {
        var id = 'f-' + x.n, c;
        if (x.k === 'select') c = el('select', { id: id, name: x.n, required: x.r }, x.o.map(function (o) { return el('option', {}, o); }));
        else if (x.k === 'area') c = el('textarea', { id: id, name: x.n, rows: 5, required: x.r });
        else c = el('input', { id: id, name: x.n, type: x.k || 'text', required: x.r, autocomplete: x.ac });
        f.appendChild(el('p', {}, [el('label', { 'for': id }, x.l + (x.r ? ' *' : '')), c]));
      });
      if (b.form.note) f.appendChild(el('p', { html: b.form.note }));
      f.appendChild(el('p', {}, 'Полетата със звездичка (*) са задължителни.'));
      f.appendChild(el('button', { type: 'submit' }, b.form.go));
      return f;
    },
    search: function () {
      var qs = new URLSearchParams(location.search), q = (qs.get('q') || '').trim();
      var box = el('div', {}), form = el('form', { action: '/tarsene', method: 'get' }, [
        el('label', { 'for': 'q1' }, 'Дума или израз '), el('input', { type: 'search', id: 'q1', name: 'q', value: q }), el('button', { type: 'submit' }, 'Покажи')]);
      box.appendChild(form);
      if (q) get('/api/index.json').then(function (all) {
        var w = q.toLowerCase().split(/\s+/);
        var hit = all.filter(function (p) { var t = (p.t + ' ' + p.x).toLowerCase(); return w.every(function (v) { return t.indexOf(v) >= 0; }); });
        hit.sort(function (a, b) { return (b.t.toLowerCase().indexOf(w[0]) >= 0) - (a.t.toLowerCase().indexOf(w[0]) >= 0); });
        box.appendChild(el('p', {}, 'Намерени страници: ' + hit.length));
        box.appendChild(el('ol', {}, hit.slice(0, 20).map(function (p) { return el('li', {}, [el('a', { href: p.h }, p.t), el('p', {}, p.x.slice(0, 140) + '…')]); })));
        if (!hit.length) box.appendChild(el('p', {}, 'Няма намерени резултати.'));
      });
      return box;
    },
    sitemap: function () {
      var box = el('div', {});
      get('/api/karta.json').then(function (s) {
        box.appendChild(el('ul', {}, s.map(function (g) {
          return el('li', {}, [g[1] ? el('a', { href: g[1] }, g[0]) : g[0], el('ul', {}, g[2].map(function (c) { return el('li', {}, el('a', { href: c[1] }, c[0])); }))]);
        })));
      });
      return box;
    }
  };
  function blocks(list) { return (list || []).map(function (b) { var k = Object.keys(kinds).filter(function (x) { return x in b; })[0]; return k ? kinds[k](b) : el('p', {}, ''); }); }

  function page(d) {
    var app = document.getElementById('app');
    app.textContent = '';
    if (path !== '/index' && path !== '/en') {
      app.appendChild(el('nav', { 'class': 'crumbs', 'aria-label': en ? 'Breadcrumb' : 'Вие сте тук' }, [el('a', { href: en ? '/en' : '/' }, en ? 'Home' : 'Начало')].concat(
        (d.crumbs || []).map(function (c) { return c[1] ? el('span', {}, [' › ', el('a', { href: c[1] }, c[0])]) : el('span', {}, ' › ' + c[0]); }), el('span', {}, ' › ' + d.title))));
    }
    var art = el('article', {}, el('h1', {}, d.title));
    if (d.date) art.appendChild(el('p', { 'class': 'd' }, 'Публикувано на ' + date(d.date)));
    blocks(d.blocks).forEach(function (n) { art.appendChild(n); });
    if (d.updated) art.appendChild(el('p', { 'class': 'd' }, 'Последна промяна: ' + date(d.updated)));
    app.appendChild(art);
  }
  function lost() { page({ title: 'Страницата не е намерена', blocks: [{ p: 'Търсеното съдържание е преместено или вече не съществува. Опитайте с търсачката или се върнете на <a href="/">началната страница</a>.' }] }); document.title = 'Страницата не е намерена | Община Речица'; }

  get(en ? '/api/site-en.json' : '/api/site.json').then(function (s) { header(s); footer(s); });
  if (document.body.hasAttribute('data-static')) return;
  get('/api/p' + path + '.json').then(page, lost);
})();
