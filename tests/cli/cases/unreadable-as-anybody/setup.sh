# Root reads everything, so the command below steps down to nobody.
mkdir -p folder/locked
printf 'This article is licensed under CC BY 4.0.\n' >folder/good.txt
cp folder/good.txt folder/locked/inside.txt
cp folder/good.txt folder/unreadable.txt
printf 'Broken \377\376 bytes, and CC BY 4.0 \303' >folder/broken.txt
printf 'data\000data' >folder/binary.txt
: >folder/empty.txt
printf '\377\376T\000h\000e\000 \000b\000r\000i\000d\000g\000e\000' >folder/wide.txt
cp "$(command -v bylint)" program
chmod 755 . .. program folder
chmod 000 folder/locked folder/unreadable.txt
