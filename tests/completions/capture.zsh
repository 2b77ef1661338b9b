# FOLDER LINE: prints what zsh offers for a line, a candidate a line, with the completion function of FOLDER.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT= fpath=(${(q)1} \$fpath)"
zpty -w shell "autoload -Uz compinit; compinit -u -d ${(q)HOME}/compdump"
zpty -w shell 'source '${(q)0:A:h}/report.zsh
zpty -w shell 'echo rea''dy'
zpty -r shell output $'*ready\r*' || exit 1
zpty -w -n shell "$2"$'\t'
zpty -r shell output $'*\x02*' || exit 1
zpty -r shell output $'*\x03*' || exit 1
print -rn -- ${${output%%$'\x03'*}//$'\r'}
