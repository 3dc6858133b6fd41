# Transposed convolution
import numpy as np

x = np.array([
    1, 2,
    3, 4,
], dtype="float64").reshape(1, 2, 2, 1)
kernel = np.array([
    1, 1, 1,
    1, 1, 1,
    1, 1, 1,
], dtype="float64").reshape(3, 3, 1, 1)
bias = np.array([0], dtype="float64")

full = np.zeros((1, 5, 5, 1), dtype=x.dtype)
for u in range(3):
    for v in range(3):
        rows = slice(u, u + 3, 2)
        columns = slice(v, v + 3, 2)
        full[:, rows, columns] += x @ kernel[u, v]
y = full + bias
print(y)
