mkdir real
printf "The town built a ferry.\n\nThis text is licensed under CC BY 4.0.\n" >real/a.md
chmod 640 real/a.md
ln -s real/a.md link.md
