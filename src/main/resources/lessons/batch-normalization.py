# Batch normalization, by hand
import keras  # >= 3
import numpy as np

x = np.array([
    10, -1, 5, 0,
    0, 1, 15/2, -2,
], dtype="float32").reshape(1, 2, 2, 2)

mean = np.array([5, -1], dtype="float32")
variance = np.array([6249/1000, 249/1000], dtype="float32")
scale = np.array([2, 1], dtype="float32")
offset = np.array([3, -2], dtype="float32")
layer = keras.layers.BatchNormalization(epsilon=1/1000)
layer.build(x.shape)
layer.set_weights([scale, offset, mean, variance])
print(keras.ops.convert_to_numpy(layer(x)))
