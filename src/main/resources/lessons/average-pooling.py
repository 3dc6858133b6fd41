# Average pooling at the edge
import keras  # >= 3
import numpy as np

x = np.array([
    9, 9, 9, 9,
    9, 9, 9, 9,
    9, 9, 9, 9,
    9, 9, 9, 9,
], dtype="float32").reshape(1, 4, 4, 1)

layer = keras.layers.AveragePooling2D((3, 3), strides=(1, 1), padding="same")
print(keras.ops.convert_to_numpy(layer(x)))
