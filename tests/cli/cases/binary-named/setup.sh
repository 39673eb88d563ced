printf 'a\0b' >picture.txt
