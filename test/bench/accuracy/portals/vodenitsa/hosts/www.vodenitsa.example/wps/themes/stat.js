window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}
gtag('js',new Date());gtag('config','G-VDN1TSA26');
if(document.cookie.indexOf('_ga=')<0){var id='GA1.1.'+Math.floor(Math.random()*2e9)+'.'+Math.floor(Date.now()/1000);document.cookie='_ga='+id+'; path=/; max-age=63072000';document.cookie='_gid='+id+'; path=/; max-age=86400'}
