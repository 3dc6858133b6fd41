"""What a plain convolution comes to: by the windows of Keras, and by SciPy's convolve and correlate."""
import numpy as np
from scipy import signal


def keras(x, kernel, bias, padding, strides):
    taps = kernel.shape[:2]
    if padding == "same":
        out = [-(-x.shape[1 + a] // strides[a]) for a in (0, 1)]
        zeros = [max((out[a] - 1) * strides[a] + taps[a] - x.shape[1 + a], 0) for a in (0, 1)]
        sides = [(z // 2, z - z // 2) for z in zeros]
    elif padding == "full":
        sides = [(t - 1, t - 1) for t in taps]
    else:
        sides = [(0, 0), (0, 0)] if padding == "valid" else padding
    x = np.pad(x, ((0, 0), *sides, (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(x, taps, axis=(1, 2))
    return np.einsum("nijcuv,uvcf->nijf", windows[:, :: strides[0], :: strides[1]], kernel) + bias


def scipy(function, x, kernel, bias, padding, strides):
    mode = padding if isinstance(padding, str) else "valid"
    if mode != padding:
        x = np.pad(x, ((0, 0), *padding, (0, 0)))
    maps = [
        [
            sum(function(sample[..., c], kernel[..., c, f], mode) for c in range(x.shape[3])) + bias[f]
            for f in range(kernel.shape[3])
        ]
        for sample in x
    ]
    return np.moveaxis(np.array(maps), 1, -1)[:, :: strides[0], :: strides[1]]


def show(x, x_shape, kernel, kernel_shape, bias, padding, strides):
    x, kernel, bias = np.reshape(x, x_shape), np.reshape(kernel, kernel_shape), np.array(bias)
    print(*keras(x, kernel, bias, padding, strides).ravel())
    print(*scipy(signal.convolve, x, kernel, bias, padding, strides).ravel())
    print(*scipy(signal.correlate, x, kernel, bias, padding, strides).ravel())
