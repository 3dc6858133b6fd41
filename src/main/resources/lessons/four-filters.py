# One channel, four filters
import keras  # >= 3
import numpy as np

x = np.array([
    1, 1,
    1, 1,
], dtype="float32").reshape(1, 2, 2, 1)
kernel = np.array([
    0.38196623, -0.19162422, -0.14670601, 0.34099686,
    -0.3051022, 0.33426923, 0.31736827, -0.08919734,
    -0.21310648, -0.27334026, -0.08242732, 0.4135937,
    -0.31101036, -0.13277104, 0.08369744, 0.43225133,
], dtype="float32").reshape(2, 2, 1, 4)
bias = np.array([0, 0, 0, 0], dtype="float32")

layer = keras.layers.Conv2D(4, (2, 2))
layer.build(x.shape)
layer.set_weights([kernel, bias])
print(keras.ops.convert_to_numpy(layer(x)))
