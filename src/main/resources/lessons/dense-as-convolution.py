# A dense layer as a convolution
import keras  # >= 3
import numpy as np

x = np.array([
    1, 0, 2,
    3, 1, 0,
    0, 2, 1,
], dtype="float32").reshape(1, 3, 3, 1)
kernel = np.array([
    1, 0,
    0, 1,
    -1, 0,
    2, 1,
    0, -4,
    -2, 1,
    1, 0,
    0, 1,
    -1, 0,
], dtype="float32").reshape(3, 3, 1, 2)
bias = np.array([1, -1], dtype="float32")

layer = keras.layers.Conv2D(2, (3, 3))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
