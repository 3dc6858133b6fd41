# Depthwise: a filter for each channel
import numpy as np

x = np.array([
    0, 0, 0, 1, 1, 1, 2, 2, 2,
    3, 3, 3, 4, 4, 4, 5, 5, 5,
    6, 6, 6, 7, 7, 7, 8, 8, 8,
], dtype="float64").reshape(1, 3, 3, 3)
kernel = np.array([
    1/4, -1, 0,
    1/4, 1, 0,
    1/4, -1, 0,
    1/4, 1, 1,
], dtype="float64").reshape(2, 2, 1, 3)
bias = np.array([0, 0, 0], dtype="float64")

def windows(x):  # samples, rows, columns, channels, kernel rows and columns
    return np.lib.stride_tricks.sliding_window_view(x, (2, 2), axis=(1, 2))

y = np.concatenate([
    np.einsum("nijcuv,uvcf->nijf", windows(x[..., g * 1:(g + 1) * 1]), kernel[..., g * 1:(g + 1) * 1])
    for g in range(3)
], axis=-1) + bias
print(y)
