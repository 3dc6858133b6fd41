# True convolution of a single 1
import numpy as np

x = np.array([
    0, 0, 0, 0, 0,
    0, 0, 0, 0, 0,
    0, 0, 1, 0, 0,
    0, 0, 0, 0, 0,
    0, 0, 0, 0, 0,
], dtype="float64").reshape(1, 5, 5, 1)
kernel = np.array([
    1, 2, 3,
    4, 5, 6,
    7, 8, 9,
], dtype="float64").reshape(3, 3, 1, 1)
kernel = kernel[::-1, ::-1]  # turned by 180°
bias = np.array([0], dtype="float64")

def windows(x):  # samples, rows, columns, channels, kernel rows and columns
    return np.lib.stride_tricks.sliding_window_view(x, (3, 3), axis=(1, 2))

y = np.einsum("nijcuv,uvcf->nijf", windows(x), kernel) + bias
print(y)
