/* Статистика на посещенията (Matomo, собствен сървър) */
(function () {
  var year = 33955200, id = Math.random().toString(16).slice(2, 18);
  if (document.cookie.indexOf('_pk_id.1.4c1e=') < 0) document.cookie = '_pk_id.1.4c1e=' + id + '.' + Math.floor(Date.now() / 1000) + '.; path=/; max-age=' + year + '; SameSite=Lax';
  document.cookie = '_pk_ses.1.4c1e=1; path=/; max-age=1800; SameSite=Lax';
  new Image().src = '/stat/matomo.gif?idsite=1&rec=1&url=' + encodeURIComponent(location.href);
})();
