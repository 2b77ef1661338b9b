# Within the captured shell: every candidate is printed where it would be offered, between STX and ETX.
bindkey '^I' complete-word
zstyle ':completion:*' list-grouped false
zstyle ':completion:*' insert-tab false

begin_report() { print -n $'\x02' }
end_report() { print -n $'\x03'; exit }
comppostfuncs=(end_report)
compprefuncs=(begin_report)

compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
    builtin compadd "$@"
    return
  fi
  local -a reported hidden
  zparseopts -E -a hidden p:
  builtin compadd -A reported "$@"
  (( $#reported )) && print -rl -- $hidden[2]${^reported}
  builtin compadd "$@"
}
