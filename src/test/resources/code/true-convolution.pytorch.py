# True convolution of a single 1
import torch
import torch.nn.functional as F

x = torch.tensor([
    0, 0, 0, 0, 0,
    0, 0, 0, 0, 0,
    0, 0, 1, 0, 0,
    0, 0, 0, 0, 0,
    0, 0, 0, 0, 0,
], dtype=torch.float32).reshape(1, 5, 5, 1)
kernel = torch.tensor([
    1, 2, 3,
    4, 5, 6,
    7, 8, 9,
], dtype=torch.float32).reshape(3, 3, 1, 1)
bias = torch.tensor([0], dtype=torch.float32)

x = x.permute(0, 3, 1, 2)  # samples, channels, height, width
kernel = kernel.permute(3, 2, 0, 1)  # filters, channels, height, width
kernel = kernel.flip(2, 3)  # turned by 180°
y = F.conv2d(x, kernel, bias)
print(y.permute(0, 2, 3, 1).numpy())  # samples, height, width, filters
