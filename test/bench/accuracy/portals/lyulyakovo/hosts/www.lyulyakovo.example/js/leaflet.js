/* карта: слоеве, точки и търсене по име */
(function () {
  window.L = { show: function (box, layers) {
    var small = location.pathname === '/kontakti';
    box.className = 'map leaflet-container';
    var pane = '<div class="leaflet-pane leaflet-tile-pane" aria-hidden="true"></div>', ctl = '';
    if (!small) ctl = '<fieldset class="leaflet-control-layers"><legend>Слоеве</legend>' + layers.map(function (l, n) { return '<label><input type="checkbox" value="' + n + '" checked> ' + l.t + '</label> '; }).join('') + '</fieldset><p><label for="map-q">Търсене на обект</label> <input id="map-q" type="search"></p><ul id="map-list"></ul>';
    box.innerHTML = pane;
    if (!small) { var side = document.createElement('div'); side.innerHTML = ctl; box.parentNode.insertBefore(side, box); }
    function draw() {
      var on = small ? [] : [].map.call(document.querySelectorAll('.leaflet-control-layers input:checked'), function (i) { return layers[+i.value]; });
      var q = small ? '' : document.getElementById('map-q').value.toLowerCase(), h = '', li = '';
      if (small) h = '<span style="position:absolute;left:50%;top:50%;width:16px;height:16px;border-radius:50%;background:#3b1d5e"></span>';
      on.forEach(function (l) { l.points.forEach(function (p) { if (q && p[0].toLowerCase().indexOf(q) < 0) return; h += '<span class="leaflet-marker-icon" style="position:absolute;left:' + p[1] + '%;top:' + p[2] + '%;width:14px;height:14px;border-radius:50%;background:' + l.color + '"></span>'; li += '<li>' + l.t + ': ' + p[0] + '</li>'; }); });
      box.firstChild.innerHTML = h; if (!small) document.getElementById('map-list').innerHTML = li;
    }
    if (!small) { document.querySelector('.leaflet-control-layers').onchange = draw; document.getElementById('map-q').oninput = draw; }
    draw();
  } };
})();
