#!/bin/sh
# An ensemble in 16 shards with GNU parallel, on this machine or (with --sshlogin) on several.
# A part that is finished is not run again, so after a failure the same line goes on where it stopped.
set -eu
scenario=${1:-us-india-partnership}
draws=${2:-1000000}
parts=${3:-parts}
mkdir -p "$parts"

# One thread each: parallel fills the cores. --mode exact works too; merge then runs the draws once more.
parallel --halt soon,fail=1 --joblog "$parts/jobs.log" \
  crowdout ensemble "$scenario" --draws "$draws" --seed 1 --mode fast --workers 1 \
  --shard {}/16 --out "$parts/part-{}.json" ::: $(seq 16)

# The same bytes as one run of all draws.
crowdout merge "$parts"/part-*.json --json --out "$parts/ensemble.json"
