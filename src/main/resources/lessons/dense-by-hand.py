# A dense layer, by hand
import keras  # >= 3
import numpy as np

x = np.array([
    1, 0, 2,
    3, 1, 0,
    0, 2, 1,
], dtype="float32").reshape(1, 3, 3, 1)

# layer 1, flatten, gives 1 × 9
layer = keras.layers.Flatten()
x = keras.ops.convert_to_numpy(layer(x))
print("layer 1, flatten:", x, sep="\n")

# layer 2, dense, gives 1 × 2
weights = np.array([
    1, 0,
    0, 1,
    -1, 0,
    2, 1,
    0, -4,
    -2, 1,
    1, 0,
    0, 1,
    -1, 0,
], dtype="float32").reshape(9, 2)
bias = np.array([1, -1], dtype="float32")

layer = keras.layers.Dense(2)
layer.build(x.shape)
layer.set_weights([weights, bias])
x = keras.ops.convert_to_numpy(layer(x))
print("layer 2, dense:", x, sep="\n")
