# Depthwise: a filter for each channel
import keras  # >= 3
import numpy as np

x = np.array([
    0, 0, 0, 1, 1, 1, 2, 2, 2,
    3, 3, 3, 4, 4, 4, 5, 5, 5,
    6, 6, 6, 7, 7, 7, 8, 8, 8,
], dtype="float32").reshape(1, 3, 3, 3)
kernel = np.array([
    1/4, -1, 0,
    1/4, 1, 0,
    1/4, -1, 0,
    1/4, 1, 1,
], dtype="float32").reshape(2, 2, 1, 3)
kernel = kernel.reshape(2, 2, 3, 1)  # channels, filters of each
bias = np.array([0, 0, 0], dtype="float32")

layer = keras.layers.DepthwiseConv2D((2, 2))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
