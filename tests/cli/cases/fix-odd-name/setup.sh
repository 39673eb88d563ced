printf 'The ferry. This text is licensed under CC BY 4.0.\n' >'a "quoted" name.txt'
cp 'a "quoted" name.txt' 'back\slash.txt'
cp 'a "quoted" name.txt' 'brücke.txt'
