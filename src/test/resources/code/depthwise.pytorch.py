# Depthwise: a filter for each channel
import torch
import torch.nn.functional as F

x = torch.tensor([
    0, 0, 0, 1, 1, 1, 2, 2, 2,
    3, 3, 3, 4, 4, 4, 5, 5, 5,
    6, 6, 6, 7, 7, 7, 8, 8, 8,
], dtype=torch.float32).reshape(1, 3, 3, 3)
kernel = torch.tensor([
    1/4, -1, 0,
    1/4, 1, 0,
    1/4, -1, 0,
    1/4, 1, 1,
], dtype=torch.float32).reshape(2, 2, 1, 3)
bias = torch.tensor([0, 0, 0], dtype=torch.float32)

x = x.permute(0, 3, 1, 2)  # samples, channels, height, width
kernel = kernel.permute(3, 2, 0, 1)  # filters, channels, height, width
y = F.conv2d(x, kernel, bias, groups=3)
print(y.permute(0, 2, 3, 1).numpy())  # samples, height, width, filters
