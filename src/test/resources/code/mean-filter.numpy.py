# Mean filter with bias
import numpy as np

x = np.array([
    0, 1, 2, 3,
    4, 5, 6, 7,
    8, 9, 10, 11,
    12, 13, 14, 15,
], dtype="float64").reshape(1, 4, 4, 1)
kernel = np.array([
    1/4, 1/4,
    1/4, 1/4,
], dtype="float64").reshape(2, 2, 1, 1)
bias = np.array([3], dtype="float64")

def windows(x):  # samples, rows, columns, channels, kernel rows and columns
    return np.lib.stride_tricks.sliding_window_view(x, (2, 2), axis=(1, 2))

y = np.einsum("nijcuv,uvcf->nijf", windows(x), kernel) + bias
print(y)
