printf "The town built a ferry.\n\nThis text is licensed under CC BY 4.0.\n" >read-only.md
cp read-only.md one.md
ln one.md two.md
chmod 444 read-only.md
