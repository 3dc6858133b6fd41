# Transposed convolution
import torch
import torch.nn.functional as F

x = torch.tensor([
    1, 2,
    3, 4,
], dtype=torch.float32).reshape(1, 2, 2, 1)
kernel = torch.tensor([
    1, 1, 1,
    1, 1, 1,
    1, 1, 1,
], dtype=torch.float32).reshape(3, 3, 1, 1)
bias = torch.tensor([0], dtype=torch.float32)

x = x.permute(0, 3, 1, 2)  # samples, channels, height, width
kernel = kernel.permute(2, 3, 0, 1)  # channels, filters, height, width
y = F.conv_transpose2d(x, kernel, bias, stride=(2, 2))
print(y.permute(0, 2, 3, 1).numpy())  # samples, height, width, filters
