# ReLU and average pooling
import keras  # >= 3
import numpy as np

x = np.array([
    -1, -3, 4, -2,
    -2, -4, 1, -3,
    2, -6, 3, 1,
    5, 3, 2, 2,
], dtype="float32").reshape(1, 4, 4, 1)

# layer 1, relu, gives 1 × 4 × 4 × 1
layer = keras.layers.ReLU()
x = keras.ops.convert_to_numpy(layer(x))
print("layer 1, relu:", x, sep="\n")

# layer 2, average-pooling, gives 1 × 2 × 2 × 1
layer = keras.layers.AveragePooling2D((2, 2))
x = keras.ops.convert_to_numpy(layer(x))
print("layer 2, average-pooling:", x, sep="\n")
