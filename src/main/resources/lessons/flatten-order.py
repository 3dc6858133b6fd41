# Flattening in Keras and PyTorch
import keras  # >= 3
import numpy as np

x = np.array([
    1, 10, 2, 20,
    3, 30, 4, 40,
], dtype="float32").reshape(1, 2, 2, 2)

# layer 1, flatten, gives 1 × 8
layer = keras.layers.Flatten()
x = keras.ops.convert_to_numpy(layer(x))
print("layer 1, flatten:", x, sep="\n")

# layer 2, dense, gives 1 × 2
weights = np.array([
    1, 0,
    1, 0,
    1, 0,
    1, 0,
    0, 1,
    0, 1,
    0, 1,
    0, 1,
], dtype="float32").reshape(8, 2)
bias = np.array([0, 0], dtype="float32")

layer = keras.layers.Dense(2)
layer.build(x.shape)
layer.set_weights([weights, bias])
x = keras.ops.convert_to_numpy(layer(x))
print("layer 2, dense:", x, sep="\n")
