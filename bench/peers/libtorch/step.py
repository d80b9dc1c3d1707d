#!/usr/bin/env python3
"""Writes a training step as TorchScript: backward pass and Adam by hand and in place, no Python and no autograd in the
loop. It is what libtorch's kernels allow at most, and so the strictest peer.

    step.py FOLDER 64,2,256 128,2,512        writes FOLDER/step_64_2_256.pt and so on

Any PyTorch may write the files; Step.java runs them in libtorch 2.5.1 with MKL.
"""
import math
import sys
from typing import List

import torch


class Step(torch.nn.Module):
    """Tanh network (2+1) -> H -> .. -> 2, raw output, lambda = sigma^2, as torch/train.py."""

    def __init__(self, H: int, layers: int, batch: int):
        super().__init__()
        d = [3] + [H] * layers + [2]
        self.layers = layers
        self.batch = batch
        self.W = [torch.empty(d[i], d[i + 1]).uniform_(-1, 1) / math.sqrt(d[i]) for i in range(layers + 1)]
        self.b = [torch.zeros(d[i + 1]) for i in range(layers + 1)]
        self.m = [torch.zeros_like(p) for p in self.W + self.b]
        self.v = [torch.zeros_like(p) for p in self.W + self.b]
        self.data = torch.randn(20000, 2)
        self.sigmas = torch.tensor([2 * 0.01 ** (i / 9) for i in range(10)])
        self.t = 0

    def adam(self, k: int, p: torch.Tensor, g: torch.Tensor, c1: float, c2: float):
        self.m[k].mul_(0.9).add_(g, alpha=0.1)
        self.v[k].mul_(0.999).addcmul_(g, g, value=0.001)
        p.addcdiv_(self.m[k], self.v[k].sqrt().mul_(c2).add_(1e-8), value=-c1)

    def forward(self, steps: int):
        loss = torch.zeros(1)
        L = self.layers
        for _ in range(steps):
            self.t += 1
            x0 = self.data[torch.randint(0, 20000, (self.batch,))]
            s = self.sigmas[torch.randint(0, 10, (self.batch,))].unsqueeze(1)
            e = torch.randn_like(x0)
            a = torch.jit.annotate(List[torch.Tensor], [torch.cat([x0 + s * e, s.log()], 1)])
            for l in range(L):
                a.append(torch.addmm(self.b[l], a[l], self.W[l]).tanh_())
            r = s * torch.addmm(self.b[L], a[L], self.W[L]) + e
            loss = (r * r).sum() / self.batch
            dz = s * r * (2.0 / self.batch)
            gW = torch.jit.annotate(List[torch.Tensor], [])
            gb = torch.jit.annotate(List[torch.Tensor], [])
            for i in range(L + 1):
                l = L - i
                gW.append(torch.mm(a[l].t(), dz))
                gb.append(dz.sum(0))
                if l > 0:
                    dz = torch.mm(dz, self.W[l].t()) * (1 - a[l] * a[l])
            c1 = 1e-3 / (1 - 0.9 ** self.t)
            c2 = 1 / math.sqrt(1 - 0.999 ** self.t)
            for i in range(L + 1):
                l = L - i
                self.adam(l, self.W[l], gW[i], c1, c2)
                self.adam(l + L + 1, self.b[l], gb[i], c1, c2)
        return loss


for case in sys.argv[2:]:
    H, layers, batch = map(int, case.split(","))
    torch.jit.script(Step(H, layers, batch)).save(f"{sys.argv[1]}/step_{H}_{layers}_{batch}.pt")
