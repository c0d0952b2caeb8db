(function(){var n=document.getElementById('cookie-notice');if(!n)return;function ga(){var s=document.createElement('script');s.async=true;s.src='https://www.googletagmanager.com/gtag/js?id=G-0REH0V1T5A';document.head.appendChild(s)}
var c=null;try{c=localStorage.getItem('cn_choice')}catch(e){}if(c==='yes'){ga();return}if(c==='no')return;n.style.display='block';
function set(v){try{localStorage.setItem('cn_choice',v)}catch(e){}n.style.display='none'}
document.getElementById('cn-accept').onclick=function(){set('yes');ga()};document.getElementById('cn-refuse').onclick=function(){set('no')}})();