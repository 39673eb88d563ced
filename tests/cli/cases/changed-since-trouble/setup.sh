export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
keep() { git add -A . && git commit -q --no-verify -m "$1"; }
mkdir repository empty outside && cd repository
git init -q -b main
echo one >a.md; keep first
echo two >a.md; keep second
echo three >a.md; keep third
git checkout -q --orphan alone; echo alone >a.md; keep alone
git checkout -q main
cd ..
git clone -q --depth 1 "file://$PWD/repository" shallow
git init -q -b main unborn
echo text >outside/a.md
mkdir bin; ln -s "$(command -v bylint)" bin/bylint
