mkdir folder
touch folder/a.png folder/b.pdf
echo text >folder/a.txt
