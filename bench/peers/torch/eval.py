#!/usr/bin/env python3
"""PyTorch on the processor: evaluates a score network at many points, or takes Langevin steps with it.

Prints one line of JSON: the median and the best of many calls.

    eval.py --H 128 --points 100000 --chunk 512 --threads 1          in chunks that stay in the cache
    eval.py --H 128 --points 100000                                 all at once, as a notebook does
    eval.py --H 64 --layers 3 --points 10000 --chunk 512 --langevin
"""
import argparse
import json
import math
import os
import time

p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument("--H", type=int, default=128, help="width of every hidden layer")
p.add_argument("--layers", type=int, default=2, help="how many hidden layers")
p.add_argument("--points", type=int, default=100_000)
p.add_argument("--chunk", type=int, default=0, help="points a forward pass; 0 for all at once")
p.add_argument("--act", default="silu", choices=["tanh", "silu", "softplus"])
p.add_argument("--threads", type=int, default=1)
p.add_argument("--seconds", type=float, default=1, help="how long to measure")
p.add_argument("--langevin", action="store_true", help="a Langevin step (score and noise) in place of an evaluation")
a = p.parse_args()
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = str(a.threads)  # before torch reads them

import torch
from torch import nn

torch.set_num_threads(a.threads)
torch.manual_seed(0)
bend = {"tanh": nn.Tanh, "silu": nn.SiLU, "softplus": nn.Softplus}[a.act]
widths = [3] + [a.H] * a.layers
modules = []
for i in range(a.layers):
    modules += [nn.Linear(widths[i], widths[i + 1]), bend()]
net = nn.Sequential(*modules, nn.Linear(a.H, 2)).eval()
x = torch.randn(a.points, 2)
log_sigma = torch.full((a.points, 1), math.log(0.3))
inputs = torch.cat([x, log_sigma], 1)
chunk = a.chunk or a.points
alpha = 5e-5


def once():
    with torch.no_grad():
        for i in range(0, a.points, chunk):
            if a.langevin:
                y = x[i:i + chunk]
                score = net(torch.cat([y, log_sigma[i:i + chunk]], 1))
                y.add_(score, alpha=alpha).add_(torch.randn_like(y), alpha=math.sqrt(2 * alpha))
            else:
                net(inputs[i:i + chunk])


for _ in range(3):
    once()
times = []
cpu = time.process_time()
end = time.perf_counter() + a.seconds
while time.perf_counter() < end or len(times) < 5:
    begun = time.perf_counter()
    once()
    times.append(time.perf_counter() - begun)
cpu = (time.process_time() - cpu) / len(times)
times.sort()
median, best = times[len(times) // 2], times[0]
flop = 2 * (3 * a.H + (a.layers - 1) * a.H * a.H + 2 * a.H) * a.points
print(json.dumps({
    "peer": "torch", "version": torch.__version__, "what": "langevin" if a.langevin else "eval", "H": a.H,
    "layers": a.layers, "act": a.act, "dtype": "float32", "threads": a.threads, "points": a.points, "chunk": chunk,
    "ms_median": round(median * 1e3, 4), "ms_best": round(best * 1e3, 4), "ms_cpu": round(cpu * 1e3, 4),
    "mpoints_per_s": round(a.points / median / 1e6, 3), "mpoints_per_s_best": round(a.points / best / 1e6, 3),
    "gflops": round(flop / median / 1e9, 1)}))
