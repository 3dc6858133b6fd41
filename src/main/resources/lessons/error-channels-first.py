# Channels in the place of the rows
import keras  # >= 3
import numpy as np

x = np.array([
    100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115,
    200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215,
    300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315,
], dtype="float32").reshape(1, 3, 4, 4)
kernel = np.array([
    1,
    2,
    3,
    1,
    2,
    3,
    1,
    2,
    3,
    1,
    2,
    3,
], dtype="float32").reshape(2, 2, 3, 1)
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2D(1, (2, 2))
layer.build((1, 3, 4, 3))
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
