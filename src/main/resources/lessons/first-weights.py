# Where do the first weights come from?
import keras  # >= 3
import numpy as np

x = np.array([
    0.4248619, 0.36185622,
    0.38351452, 0.1444161,
], dtype="float32").reshape(1, 2, 2, 1)
kernel = np.array([
    1.7320508,
], dtype="float32").reshape(1, 1, 1, 1)
bias = np.array([-0.8660254], dtype="float32")

layer = keras.layers.Conv2D(1, (1, 1))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
