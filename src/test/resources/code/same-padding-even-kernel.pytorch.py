# Padding “same” with an even kernel
import torch
import torch.nn.functional as F

x = torch.tensor([
    -1, 2, -1, 3,
    -2, -3, 8, -5,
    4, -8, 3, -9,
    1, 7, 3, 2,
], dtype=torch.float32).reshape(1, 4, 4, 1)
kernel = torch.tensor([
    4, -2,
    -8, 9,
], dtype=torch.float32).reshape(2, 2, 1, 1)
bias = torch.tensor([0], dtype=torch.float32)

x = x.permute(0, 3, 1, 2)  # samples, channels, height, width
kernel = kernel.permute(3, 2, 0, 1)  # filters, channels, height, width
y = F.conv2d(x, kernel, bias, padding="same")
print(y.permute(0, 2, 3, 1).numpy())  # samples, height, width, filters
