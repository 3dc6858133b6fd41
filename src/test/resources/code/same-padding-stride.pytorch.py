# Padding “same” with stride 2
import torch
import torch.nn.functional as F

x = torch.tensor([
    2, 1, -9, -2, 0,
    -6, -8, 4, 2, 0,
    -7, -4, -6, -9, -3,
    1, -9, -2, 0, 0,
    4, 3, -3, 5, 2,
], dtype=torch.float32).reshape(1, 5, 5, 1)
kernel = torch.tensor([
    1, -1,
    -5, 2,
], dtype=torch.float32).reshape(2, 2, 1, 1)
bias = torch.tensor([0], dtype=torch.float32)

x = x.permute(0, 3, 1, 2)  # samples, channels, height, width
kernel = kernel.permute(3, 2, 0, 1)  # filters, channels, height, width
x = F.pad(x, (0, 1, 0, 1))  # left, right, top, bottom
y = F.conv2d(x, kernel, bias, stride=(2, 2))
print(y.permute(0, 2, 3, 1).numpy())  # samples, height, width, filters
