printf "پل تازه باز شد.\n\nاین متن تحت مجوز CC BY 4.0 منتشر شده است.\n" >fa.txt
cp fa.txt fa.md
printf "<html lang=\"fa\" dir=\"rtl\"><body><p>پل تازه باز شد.</p><p>این متن تحت مجوز CC BY 4.0 منتشر شده است.</p></body></html>\n" >fa.html
printf "<html lang=\"fa\" dir=\"rtl\"><body><p>پل تازه باز شد.</p></body></html>\n" >en.html
