printf 'This work is licensed under CC BY 4.0.\n' >long.txt
head -c 67108900 /dev/zero | tr '\0' ' ' >>long.txt
