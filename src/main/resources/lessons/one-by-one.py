# A 1×1 convolution
import keras  # >= 3
import numpy as np

x = np.array([
    4, 8, 0, 0, 4, 8,
    8, 2, 12, 4, 4, 4,
], dtype="float32").reshape(1, 2, 2, 3)
kernel = np.array([
    1/4, 1,
    1/2, 0,
    1/4, -1,
], dtype="float32").reshape(1, 1, 3, 2)
bias = np.array([0, 0], dtype="float32")

layer = keras.layers.Conv2D(2, (1, 1))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
