#!/bin/sh
# An ensemble in 16 shards as a Slurm job array:
#   job=$(sbatch --parsable examples/cluster/slurm.sh)
#   sbatch --dependency=afterok:$job --wrap 'crowdout merge parts/part-*.json --json --out ensemble.json'
# Tasks are numbered from 1. To run some again: sbatch --array=3,7 …; parts that are finished are left as they are.
#SBATCH --job-name=crowdout
#SBATCH --array=1-16
#SBATCH --cpus-per-task=2
#SBATCH --mem-per-cpu=256M
#SBATCH --time=00:30:00
set -eu

# How many shards there are, whichever tasks are asked for; --shard auto reads it with SLURM_ARRAY_TASK_ID.
export CROWDOUT_SHARDS=16
mkdir -p parts
srun crowdout ensemble us-india-partnership --draws "${DRAWS:-1000000}" --seed 1 --mode fast \
  --workers "$SLURM_CPUS_PER_TASK" --shard auto --out "parts/part-$SLURM_ARRAY_TASK_ID.json"
