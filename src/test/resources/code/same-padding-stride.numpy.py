# Padding “same” with stride 2
import numpy as np

x = np.array([
    2, 1, -9, -2, 0,
    -6, -8, 4, 2, 0,
    -7, -4, -6, -9, -3,
    1, -9, -2, 0, 0,
    4, 3, -3, 5, 2,
], dtype="float64").reshape(1, 5, 5, 1)
kernel = np.array([
    1, -1,
    -5, 2,
], dtype="float64").reshape(2, 2, 1, 1)
bias = np.array([0], dtype="float64")

x = np.pad(x, ((0, 0), (0, 1), (0, 1), (0, 0)))
def windows(x):  # samples, rows, columns, channels, kernel rows and columns
    return np.lib.stride_tricks.sliding_window_view(x, (2, 2), axis=(1, 2))[:, ::2, ::2, :, ::1, ::1]

y = np.einsum("nijcuv,uvcf->nijf", windows(x), kernel) + bias
print(y)
