# Four borders side by side
import keras  # >= 3
import numpy as np

x = np.array([
    1, 2, 3, 4,
], dtype="float32").reshape(1, 1, 4, 1)
kernel = np.array([
    1, 0,
    0, 0,
    0, 0,
    0, 0,
    0, 1,
], dtype="float32").reshape(1, 5, 1, 2)
bias = np.array([0, 0], dtype="float32")

x = np.pad(x, ((0, 0), (0, 0), (2, 2), (0, 0)), mode="reflect")  # Keras' layers pad with zeros alone
layer = keras.layers.Conv2D(2, (1, 5))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
