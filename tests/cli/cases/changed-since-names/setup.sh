export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
keep() { git add -A . && git commit -q --no-verify -m "$1"; }
mkdir repository && cd repository
git init -q -b main
echo old >old.md
keep first
mkdir 'a folder' -- '-dash'
echo new >'a folder/a "quoted" one.md'; echo new >"it's.md"; echo new >"$(printf 'two\nlines.md')"
echo new >"$(printf 'latin-\351.md')"; echo new >ü.md; echo new >-dash/x.md; echo new >'a folder.md'
ln -s old.md link.md
git add -A
