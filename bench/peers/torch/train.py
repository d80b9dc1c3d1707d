#!/usr/bin/env python3
"""PyTorch on the processor: trains a small score network s(x, sigma) by denoising score matching.

A step is what a notebook does: draw data, level and noise, forward, loss with lambda = sigma^2, backward, Adam.
Prints one line of JSON: the median and the best of many short windows.

    train.py --H 128 --layers 2 --batch 512 --act silu --threads 1 --seconds 1
"""
import argparse
import json
import os
import time

p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
p.add_argument("--H", type=int, default=128, help="width of every hidden layer")
p.add_argument("--layers", type=int, default=2, help="how many hidden layers")
p.add_argument("--batch", type=int, default=512)
p.add_argument("--act", default="silu", choices=["tanh", "silu", "softplus"])
p.add_argument("--threads", type=int, default=1)
p.add_argument("--seconds", type=float, default=1, help="how long to measure")
p.add_argument("--levels", type=int, default=10)
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
net = nn.Sequential(*modules, nn.Linear(a.H, 2))
adam = torch.optim.Adam(net.parameters(), lr=1e-3)
sigmas = torch.tensor([2 * 0.01 ** (i / (a.levels - 1)) for i in range(a.levels)])
# Two Gaussians at (+-2, 0) of deviation 0.4: a fixed data set, as a notebook has.
side = torch.randint(0, 2, (20000, 1)) * 4.0 - 2
data = torch.cat([side, torch.zeros(20000, 1)], 1) + 0.4 * torch.randn(20000, 2)


def step():
    x0 = data[torch.randint(0, len(data), (a.batch,))]
    sigma = sigmas[torch.randint(0, a.levels, (a.batch,))][:, None]
    eps = torch.randn_like(x0)
    out = net(torch.cat([x0 + sigma * eps, sigma.log()], 1))
    residual = sigma * out + eps
    loss = (residual * residual).sum(1).mean()
    adam.zero_grad(set_to_none=True)
    loss.backward()
    adam.step()


products = 3 * a.H + (a.layers - 1) * a.H * a.H + 2 * a.H
flop = 2 * a.batch * (3 * products - 3 * a.H)
for _ in range(30):
    step()
begun = time.perf_counter()
for _ in range(10):
    step()
window = max(1, int(0.04 / ((time.perf_counter() - begun) / 10)))
rates = []
steps = 0
cpu = time.process_time()
end = time.perf_counter() + a.seconds
while time.perf_counter() < end or len(rates) < 5:
    begun = time.perf_counter()
    for _ in range(window):
        step()
    rates.append(window / (time.perf_counter() - begun))
    steps += window
cpu = time.process_time() - cpu
rates.sort()
median, best = rates[len(rates) // 2], rates[-1]
print(json.dumps({
    "peer": "torch", "version": torch.__version__, "what": "train", "H": a.H, "layers": a.layers, "act": a.act,
    "dtype": "float32", "threads": a.threads, "batch": a.batch, "adam": "default", "steps": steps,
    "steps_per_s_median": round(median, 1), "steps_per_s_best": round(best, 1),
    "steps_per_cpu_s": round(steps / cpu, 1), "samples_per_s_median": round(median * a.batch),
    "mflop_per_step": round(flop / 1e6, 2), "gflops_median": round(flop * median / 1e9, 2),
    "gflops_best": round(flop * best / 1e9, 2)}))
