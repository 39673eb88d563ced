mkdir folder
printf 'a\0b' >folder/picture.txt
printf 'A text.\n' >folder/article.txt
