#!/usr/bin/env python3
"""Mends shards of records with Dask: one `mendmark stream` for each shard, on any worker.

    python3 dask_mend.py [--scheduler HOST:PORT] OUT SHARD... [-- STREAM-OPTION...]

A SHARD is a file with one JSON record on a line. Its records go to OUT under its name, as a
whole or not at all: what a killed worker leaves begins with a dot and is no result, and Dask
runs the shard again on another worker. A shard whose result is in OUT is not mended again.

All workers have to see the folders and have `mendmark`, or what MENDMARK says, such as
MENDMARK="node /opt/mendmark/lib/cli.js". It needs Python 3.10 and dask.distributed (on Debian:
python3-dask and python3-distributed).
"""

import argparse
import os
import shlex
import subprocess
import sys
import uuid
from pathlib import Path

from distributed import Client, LocalCluster, as_completed

# How often a shard is tried again after an error of its own, such as a full disk. A worker that is
# lost counts apart: distributed.scheduler.allowed-failures.
RETRIES = 2


def mend(shard: str, out: str, command: list[str]) -> str:
    """Pipes one shard through a stream; returns what the stream says of it."""
    target = Path(out) / Path(shard).name
    if target.exists():
        return "done before"
    # In the same folder, so that it can be renamed. Each try has a file of its own.
    unfinished = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    try:
        with open(shard, "rb") as records, open(unfinished, "xb") as result:
            done = subprocess.run(command, stdin=records, stdout=result, stderr=subprocess.PIPE)
            os.fsync(result.fileno())
        said = done.stderr.decode("utf-8", "replace").strip()
        if done.returncode != 0:
            raise RuntimeError(f"the stream ended with {done.returncode}: {said}")
        os.replace(unfinished, target)
        return said
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def run(client: Client, shards: list[str], out: str, command: list[str]) -> int:
    """Mends all shards; returns how many failed."""
    tasks = client.map(mend, shards, out=out, command=command, retries=RETRIES)
    shard_of = {task.key: shard for task, shard in zip(tasks, shards)}
    failed = 0
    for task in as_completed(tasks):
        if task.status == "finished":
            print(f"{shard_of[task.key]}: {task.result()}", flush=True)
        else:
            failed += 1
            print(f"{shard_of[task.key]}: {task.exception()}", file=sys.stderr, flush=True)
    return failed


def main(arguments: list[str]) -> int:
    end = arguments.index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(description="Mends shards of records with Dask.")
    parser.add_argument("--scheduler", help="its address; without it, workers on this machine")
    parser.add_argument("out", help="the folder that the results go to")
    parser.add_argument("shards", nargs="+", help="files with one JSON record on a line")
    options = parser.parse_args(arguments[:end])
    if len({Path(shard).name for shard in options.shards}) < len(options.shards):
        parser.error("two shards have one name, and would go to one file")
    os.makedirs(options.out, exist_ok=True)
    shards = [os.path.abspath(shard) for shard in options.shards]
    program = shlex.split(os.environ.get("MENDMARK", "mendmark"))
    command = [*program, "stream", *arguments[end + 1 :]]
    # A stream keeps a core busy, so that a worker runs one at a time.
    cluster = options.scheduler or LocalCluster(threads_per_worker=1, dashboard_address=None)
    with Client(cluster) as client:
        failed = run(client, shards, os.path.abspath(options.out), command)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
