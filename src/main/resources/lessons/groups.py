# Two groups
import keras  # >= 3
import numpy as np

x = np.array([
    1, 2, 3, 4, 1, 2, 3, 4,
    1, 2, 3, 4, 1, 2, 3, 4,
], dtype="float32").reshape(1, 2, 2, 4)
kernel = np.array([
    1, 1,
    1, 1,
    1, 1,
    1, 1,
    1, 1,
    1, 1,
    1, 1,
    1, 1,
], dtype="float32").reshape(2, 2, 2, 2)
bias = np.array([0, 0], dtype="float32")

layer = keras.layers.Conv2D(2, (2, 2), groups=2)
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
