# Dilation 2
import keras  # >= 3
import numpy as np

x = np.array([
    0, 1, 2, 3, 4,
    5, 6, 7, 8, 9,
    10, 11, 12, 13, 14,
    15, 16, 17, 18, 19,
    20, 21, 22, 23, 24,
], dtype="float32").reshape(1, 5, 5, 1)
kernel = np.array([
    1/4, 1/4,
    1/4, 1/4,
], dtype="float32").reshape(2, 2, 1, 1)
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2D(1, (2, 2), dilation_rate=(2, 2))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
