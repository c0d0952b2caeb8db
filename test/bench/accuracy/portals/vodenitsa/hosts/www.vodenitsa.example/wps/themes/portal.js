(function(){
var r=document.documentElement,s=window.localStorage;
function on(id,f){var e=document.getElementById(id);if(e)e.addEventListener('click',f)}
if(s.getItem('big'))r.classList.add('big');
if(s.getItem('dark'))r.classList.add('dark');
on('bigger',function(){r.classList.toggle('big');s.setItem('big',r.classList.contains('big')?'1':'')});
on('contrast',function(){r.classList.toggle('dark');s.setItem('dark',r.classList.contains('dark')?'1':'')});
var c=document.getElementById('cookie-consent');
if(c&&!s.getItem('cc'))c.hidden=false;
function done(v){s.setItem('cc',v);c.hidden=true}
on('cc-yes',function(){done('all')});on('cc-no',function(){done('min')});
var y=document.getElementById('year');
if(y)y.addEventListener('change',function(){document.querySelectorAll('[data-year]').forEach(function(e){e.hidden=y.value&&e.getAttribute('data-year')!==y.value})});
})();
