/* Matomo - own server, cookieless */
(function(){var i=new Image();i.src="/wps/themes/static/piwik.png?r="+Math.random()})();
