# The ledger alone, for Tests/Faults/sweep: the program ledger-trial makes, runs and checks.
trial=$(realpath "$bin/ledger-trial") || exit 2
options="articles=$articles $policy wait"
make() { "$trial" make "$1" $options; }
run() { local folder=$1; shift; timeout -s KILL 60 env "$@" "$trial" run "$folder" $options; }
prove() { timeout -s KILL 60 "$trial" prove "$1" $options; }
