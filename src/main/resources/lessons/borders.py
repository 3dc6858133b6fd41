# What stands beyond the edge
import keras  # >= 3
import numpy as np

x = np.array([
    1, 2, 3, 4,
    5, 6, 7, 8,
    9, 10, 11, 12,
    13, 14, 15, 16,
], dtype="float32").reshape(1, 4, 4, 1)
kernel = np.array([
    1, 1, 1,
    1, 1, 1,
    1, 1, 1,
], dtype="float32").reshape(3, 3, 1, 1)
bias = np.array([0], dtype="float32")

x = np.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)), mode="reflect")  # Keras' layers pad with zeros alone
layer = keras.layers.Conv2D(1, (3, 3))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
