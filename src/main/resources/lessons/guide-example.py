# A well-known example
import keras  # >= 3
import numpy as np

x = np.array([
    3, 3, 2, 1, 0,
    0, 0, 1, 3, 1,
    3, 1, 2, 2, 3,
    2, 0, 0, 2, 2,
    2, 0, 0, 0, 1,
], dtype="float32").reshape(1, 5, 5, 1)
kernel = np.array([
    0, 1, 2,
    2, 2, 0,
    0, 1, 2,
], dtype="float32").reshape(3, 3, 1, 1)
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2D(1, (3, 3))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
