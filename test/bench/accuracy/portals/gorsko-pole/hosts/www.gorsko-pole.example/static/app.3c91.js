(function ($) {
  var root = document.getElementById('app'), conf;
  function h(t) { return (t + '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;'); }
  function get(u, ok, no) { var x = new XMLHttpRequest(); x.open('GET', u); x.onload = function () { var d = null; try { d = x.status === 200 && JSON.parse(x.responseText); } catch (e) { } d ? ok(d) : no && no(); }; x.onerror = function () { no && no(); }; x.send(); }
  var B = {
    p: function (b) { return '<div class="p">' + b.v + '</div>'; },
    h: function (b) { return '<h3>' + h(b.v) + '</h3>'; },
    img: function (b) { return '<div class="pic"><img src="' + b.v + '" width="' + (b.w || 420) + '" height="' + (b.hh || 220) + '"></div>'; },
    list: function (b) { return '<ul>' + b.v.map(function (i) { return '<li>' + i + '</li>'; }).join('') + '</ul>'; },
    table: function (b) { return '<table>' + (b.head ? '<tr>' + b.head.map(function (c) { return '<th>' + c + '</th>'; }).join('') + '</tr>' : '') + b.v.map(function (r) { return '<tr>' + r.map(function (c) { return '<td>' + c + '</td>'; }).join('') + '</tr>'; }).join('') + '</table>'; },
    files: function (b) { return '<div class="files">' + b.v.map(function (f) { return '<div class="file"><span class="fd">' + h(f[0]) + '</span> <a href="' + f[1] + '">' + (f[2] || 'Изтегли') + '</a></div>'; }).join('') + '</div>'; },
    news: function (b) { return '<div class="news" data-step="' + (b.step || 6) + '">' + b.v.map(function (n, i) { return '<div class="item"' + (i >= (b.step || 6) ? ' style="display:none"' : '') + '><img src="' + n.img + '" width="180" height="120"><div class="d">' + n.d + '</div><div class="t"><a href="' + n.u + '">' + h(n.t) + '</a></div><div class="x">' + h(n.x) + '</div></div>'; }).join('') + '</div>' + (b.v.length > (b.step || 6) ? '<div class="morebox"><button class="showmore">Покажи още</button></div>' : ''); },
    rows: function (b) { var s = b.step || 8; return '<div class="rows" data-step="' + s + '">' + b.v.map(function (r, i) { return '<div class="item row"' + (i >= s ? ' style="display:none"' : '') + '>' + r.map(function (c) { return '<span>' + c + '</span>'; }).join('') + '</div>'; }).join('') + '</div>' + (b.v.length > s ? '<div class="morebox"><button class="showmore">Покажи още</button></div>' : ''); },
    form: function (b) { return '<form method="post" action="' + b.action + '" class="frm"' + (b.file ? ' enctype="multipart/form-data"' : '') + '>' + b.v.map(function (f, i) { var id = b.id + i; return '<div class="f"><label for="' + id + '">' + f[0] + '</label>' + (f[1] === 'area' ? '<textarea id="' + id + '" name="' + f[2] + '" rows="5"></textarea>' : f[1] === 'sel' ? '<select id="' + id + '" name="' + f[2] + '">' + f[3].map(function (o) { return '<option>' + o + '</option>'; }).join('') + '</select>' : '<input id="' + id + '" type="' + f[1] + '" name="' + f[2] + '">') + '</div>'; }).join('') + '<button type="submit">' + (b.send || 'Изпрати') + '</button></form>'; },
    poll: function (b) { var all = b.v.reduce(function (s, o) { return s + o[1]; }, 0); return '<div class="poll"><h3>' + h(b.q) + '</h3>' + b.v.map(function (o) { return '<div class="opt"><div>' + h(o[0]) + ' – ' + o[1] + ' гласа (' + Math.round(o[1] / all * 100) + ' %)</div><div class="meter" style="width:' + Math.round(o[1] / all * 400) + 'px"></div></div>'; }).join('') + '<div class="p">Общо гласували: ' + all + '. ' + h(b.note) + '</div></div>'; },
    bars: function (b) { return '<div class="bars"><h3>' + h(b.q) + '</h3>' + b.v.map(function (o) { return '<div class="opt"><div>' + h(o[0]) + ': <b>' + h(o[2]) + '</b></div><div class="meter" style="width:' + o[1] + 'px"></div></div>'; }).join('') + '</div>'; }
  };
  function draw(page) {
    var nav = conf.menu.map(function (m) { return '<a href="' + m[0] + '">' + h(m[1]) + '</a>'; }).join('');
    var side = conf.side.map(function (g) { return '<div class="box"><div class="bt">' + h(g.t) + '</div>' + g.l.map(function (m) { return '<a href="' + m[0] + '">' + h(m[1]) + '</a>'; }).join('') + '</div>'; }).join('');
    root.className = '';
    root.innerHTML = '<div id="head"><a href="/"><img src="/static/logo.svg" width="300" height="80"></a><div id="today">' + h(conf.today) + '</div>' +
      '<form id="gs" action="https://www.google.com/search" method="get" target="_blank"><input type="hidden" name="sitesearch" value="www.gorsko-pole.example"><input type="text" name="q" placeholder="Търсене в Google" title="Търсене в Google"></form>' +
      '<div id="soc"><a class="ic fb" href="https://www.facebook.com/kmet.dobri.lozanov"></a><a class="ic tw" href="https://twitter.com/#"></a><a class="ic yt" href="https://www.youtube.com/"></a><a class="ic en" href="/">EN</a></div></div>' +
      '<div id="nav">' + nav + '</div><div id="cols"><div id="side">' + side + '</div><div id="main">' + (page.hero ? '<div id="hero"><img src="' + page.hero + '" width="740" height="700"></div>' : '') + '<h2>' + h(page.name) + '</h2>' + (page.when ? '<div class="d">' + page.when + '</div>' : '') + page.blocks.map(function (b) { return B[b.k](b); }).join('') + '</div></div><div id="foot">' + conf.foot + '</div>' +
      '<button id="chat"><svg width="24" height="24"><circle cx="12" cy="12" r="10" fill="#fff"/></svg></button><div id="chatbox" style="display:none"></div>';
    [].forEach.call(root.querySelectorAll('.showmore'), function (b) { b.onclick = function () { var box = b.parentNode.previousSibling, n = +box.getAttribute('data-step'); [].forEach.call(box.querySelectorAll('.item'), function (i) { if (i.style.display === 'none' && n-- > 0) i.style.display = ''; }); if (!box.querySelector('.item[style*=none]')) b.style.display = 'none'; }; });
    document.getElementById('chat').onclick = function () { var c = document.getElementById('chatbox'); c.style.display = c.style.display === 'none' ? 'block' : 'none'; c.innerHTML = '<b>Горски помощник</b><div>Изберете въпрос:</div>' + conf.bot.map(function (q, i) { return '<button data-i="' + i + '">' + h(q[0]) + '</button>'; }).join('') + '<div class="ans"></div>'; c.onclick = function (e) { var i = e.target.getAttribute('data-i'); if (i !== null) c.querySelector('.ans').innerHTML = h(conf.bot[i][1]); }; };
  }
  function go() {
    var p = decodeURI(location.pathname).replace(/\/$/, '') || '/index';
    get('/api/pages' + p + '.json', draw, function () { draw({ name: 'Грешка', blocks: [{ k: 'p', v: 'Тази страница липсва.' }] }); });
  }
  document.addEventListener('click', function (e) {
    var a = e.target; while (a && a.tagName !== 'A') a = a.parentNode;
    if (!a || a.host !== location.host || /\.\w{2,4}$/.test(a.pathname) || a.target) return;
    e.preventDefault(); history.pushState(null, '', a.href); go(); window.scrollTo(0, 0);
  });
  window.onpopstate = go;
  get('/api/conf.json', function (c) {
    conf = c; go();
    if (document.cookie.indexOf('ck_ok=1') < 0) {
      var d = document.createElement('div'); d.id = 'cookiebar'; d.innerHTML = 'Този сайт използва бисквитки, за да Ви предостави по-добро изживяване. <button>Разбрах</button>';
      d.querySelector('button').onclick = function () { document.cookie = 'ck_ok=1; path=/; max-age=31536000'; d.parentNode.removeChild(d); };
      document.body.appendChild(d);
    }
  });
})(window.jQuery);
