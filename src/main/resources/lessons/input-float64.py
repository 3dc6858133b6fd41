# A float64 input
import keras  # >= 3
import numpy as np

x = np.array([
    0, 1, 2, 3,
    4, 5, 6, 7,
    8, 9, 10, 11,
    12, 13, 14, 15,
], dtype="float64").reshape(1, 4, 4, 1)
kernel = np.array([
    0.25, 0.25,
    0.25, 0.25,
], dtype="float32").reshape(2, 2, 1, 1)
bias = np.array([3], dtype="float32")

layer = keras.layers.Conv2D(1, (2, 2))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
