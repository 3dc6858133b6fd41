# A kernel larger than the input
import keras  # >= 3
import numpy as np

x = np.array([
    1, 2,
    3, 4,
], dtype="float32").reshape(1, 2, 2, 1)
kernel = np.array([
    1/9, 1/9, 1/9,
    1/9, 1/9, 1/9,
    1/9, 1/9, 1/9,
], dtype="float32").reshape(3, 3, 1, 1)
bias = np.array([0], dtype="float32")

layer = keras.layers.Conv2D(1, (3, 3))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
